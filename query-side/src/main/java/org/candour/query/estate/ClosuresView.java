package org.candour.query.estate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.DutyJudged;
import org.candour.events.FactCorrected;
import org.candour.events.estate.ClosureEvent;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Facet;
import org.candour.query.platform.Order;
import org.candour.query.platform.OutOfPlace;
import org.candour.query.platform.View;
import org.springframework.stereotype.Component;

/** One row per closure, folded from its own stream alone. */
@Component
public class ClosuresView implements View<Closure> {

  private static final String STREAM = "closure";

  @Override
  public String name() {
    return "closures";
  }

  @Override
  public Class<Closure> rowType() {
    return Closure.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.entry().stream().type().equals(STREAM)
        ? Set.of(recorded.entry().stream().id())
        : Set.of();
  }

  @Override
  public Optional<Closure> evolve(String key, Optional<Closure> row, Recorded recorded) {
    ClosureDraft draft = row.map(ClosureDraft::from).orElseGet(() -> new ClosureDraft(key));
    draft.remember(recorded);
    switch (recorded.event()) {
      case ClosureEvent event -> draft.happened(event, recorded);
      case DutyJudged judged -> draft.judged(judged, recorded);
      case FactCorrected fact -> draft.disputed(fact, recorded);
      default -> throw new OutOfPlace(name(), recorded);
    }
    return Optional.of(draft.build());
  }

  @Override
  public List<Facet<Closure>> facets() {
    return List.of(
        Facet.one("establishment", Closure::establishment),
        Facet.one("state", closure -> closure.state().name()),
        Facet.unindexed("kind", closure -> closure.kind() == null ? null : closure.kind().name()));
  }

  @Override
  public Order<Closure> order() {
    return Order.by(closure -> closure.establishment() == null ? "" : closure.establishment());
  }

  @Override
  public Optional<String> replays() {
    return Optional.of(STREAM);
  }
}

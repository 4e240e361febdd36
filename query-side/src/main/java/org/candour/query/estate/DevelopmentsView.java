package org.candour.query.estate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.DutyJudged;
import org.candour.events.FactCorrected;
import org.candour.events.estate.DevelopmentEvent;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Facet;
import org.candour.query.platform.Order;
import org.candour.query.platform.OutOfPlace;
import org.candour.query.platform.View;
import org.springframework.stereotype.Component;

/** One row per development, folded from its own stream alone. */
@Component
public class DevelopmentsView implements View<Development> {

  private static final String STREAM = "development";

  @Override
  public String name() {
    return "developments";
  }

  @Override
  public Class<Development> rowType() {
    return Development.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.entry().stream().type().equals(STREAM)
        ? Set.of(recorded.entry().stream().id())
        : Set.of();
  }

  @Override
  public Optional<Development> evolve(String key, Optional<Development> row, Recorded recorded) {
    DevelopmentDraft draft =
        row.map(DevelopmentDraft::from).orElseGet(() -> new DevelopmentDraft(key));
    switch (recorded.event()) {
      case DevelopmentEvent event -> draft.happened(event, recorded);
      case FactCorrected fact -> draft.disputed(fact, recorded);
      case DutyJudged judged -> {
        // Shown on the timeline; no fact of the development changes by it.
      }
      default -> throw new OutOfPlace(name(), recorded);
    }
    return Optional.of(draft.build());
  }

  @Override
  public List<Facet<Development>> facets() {
    return List.of(
        Facet.one("establishment", Development::establishment),
        Facet.one("state", development -> development.state().name()));
  }

  @Override
  public Order<Development> order() {
    return Order.by(d -> d.name() == null ? "" : d.name());
  }

  @Override
  public Optional<String> replays() {
    return Optional.of(STREAM);
  }
}

package org.candour.query.estate.closure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.duties.DutyJudged;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per closure, with what came of it in other streams. */
@Component
public class ClosuresView extends StreamView<Closure, ClosureDraft> {

  ClosuresView() {
    super("closures", "closure", Closure.class);
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      case LotAwarded e -> Subjects.of(e.advice());
      default -> Set.of();
    };
  }

  @Override
  protected ClosureDraft draft(String key, Optional<Closure> row) {
    return row.map(ClosureDraft::from).orElseGet(() -> new ClosureDraft(key));
  }

  @Override
  protected void happened(ClosureDraft draft, LedgerEntry recorded) {
    draft.remember(recorded);
    switch (recorded.event()) {
      case ClosureEvent event -> draft.happened(event, recorded);
      case DutyJudged judged -> draft.judged(judged, recorded);
      case FactCorrected fact -> draft.disputed(fact, recorded);
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  @Override
  protected void arisen(ClosureDraft draft, LedgerEntry recorded) {
    if (!draft.came(recorded.event(), recorded)) {
      throw new OutOfPlaceException(name(), recorded);
    }
  }

  @Override
  public List<Facet<Closure>> facets() {
    return List.of(
        Facet.one("establishment", Closure::establishment),
        Facet.choice("state", Closure.State.class, Closure::state),
        Facet.<Closure, ClosureKind>choice("kind", ClosureKind.class, Closure::kind)
            .withoutIndex());
  }

  @Override
  public Order<Closure> order() {
    return Order.by(closure -> closure.establishment() == null ? "" : closure.establishment());
  }

  @Override
  public int version() {
    return 2;
  }
}

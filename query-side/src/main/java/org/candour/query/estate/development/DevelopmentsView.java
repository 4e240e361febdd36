package org.candour.query.estate.development;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.duties.DutyJudged;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per development, with what came of it in other streams. */
@Component
public class DevelopmentsView extends StreamView<Development, DevelopmentDraft> {

  DevelopmentsView() {
    super("developments", "development", Development.class);
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case ProvisionMapped e -> Subjects.of(e.development());
      case LotAwarded e -> Subjects.of(e.advice());
      default -> Set.of();
    };
  }

  @Override
  protected DevelopmentDraft draft(String key, Optional<Development> row) {
    return row.map(DevelopmentDraft::from).orElseGet(() -> new DevelopmentDraft(key));
  }

  @Override
  protected void happened(DevelopmentDraft draft, LedgerEntry recorded) {
    switch (recorded.event()) {
      case DevelopmentEvent event -> draft.happened(event, recorded);
      case FactCorrected fact -> draft.disputed(fact, recorded);
      case DutyJudged judged -> {
        // Shown on the timeline; no fact of the development changes by it.
      }
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  @Override
  protected void arisen(DevelopmentDraft draft, LedgerEntry recorded) {
    if (!draft.came(recorded.event(), recorded)) {
      throw new OutOfPlaceException(name(), recorded);
    }
  }

  @Override
  public List<Facet<Development>> facets() {
    return List.of(
        Facet.one("establishment", Development::establishment),
        Facet.choice("state", Development.State.class, Development::state));
  }

  @Override
  public Order<Development> order() {
    return Order.by(d -> d.name() == null ? "" : d.name());
  }

  @Override
  public int version() {
    return 2;
  }
}

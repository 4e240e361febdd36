package org.candour.query.partnership.arrangement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementEvent;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per arrangement, folded from its own stream alone. */
@Component
public class ArrangementsView extends StreamView<Arrangement, Arrangement.Draft> {

  public ArrangementsView() {
    super("arrangements", "arrangement", Arrangement.class);
  }

  @Override
  protected Arrangement.Draft draft(String key, Optional<Arrangement> row) {
    Arrangement.Draft d = Arrangement.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(Arrangement.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case ArrangementEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  private static void happened(Arrangement.Draft d, ArrangementEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case ArrangementMade e -> {
        d.kind = e.kind();
        d.establishment = e.establishment();
        d.organisations.clear();
        d.organisations.addAll(e.organisations());
        d.what = e.what();
        d.post = e.post();
        d.hoursAWeek = e.hoursAWeek();
        d.made = now;
        d.until = e.until();
        d.state = Arrangement.State.IN_FORCE;
      }
      case ArrangementReviewed e -> {
        d.reviews.add(now);
        d.until =
            e.until() != null ? e.until() : d.state == Arrangement.State.LAPSED ? null : d.until;
        d.state = Arrangement.State.IN_FORCE;
      }
      case ArrangementEnded _ -> {
        d.ended = now;
        d.state = Arrangement.State.ENDED;
      }
      case ReturnRecorded e -> {
        d.returns.add(
            new Arrangement.Counts(
                e.kind(), e.from(), e.to(), e.total(), e.asked(), e.contacted(), recorded.index()));
      }
      case ArrangementLapsed _ -> {
        d.lapses.add(now);
        d.state = Arrangement.State.LAPSED;
      }
    }
  }

  @Override
  public List<Facet<Arrangement>> facets() {
    return List.of(
        Facet.one("establishment", a -> Objects.toString(a.establishment(), null)),
        Facet.choice("state", Arrangement.State.class, Arrangement::state),
        Facet.choice("kind", ArrangementKind.class, Arrangement::kind),
        Facet.many(
            "organisation", a -> a.organisations().stream().map(OrganisationId::value).toList()),
        Facet.when("until", a -> a.until() == null ? null : PartialDate.of(a.until())));
  }

  @Override
  public Order<Arrangement> order() {
    return Order.by(a -> Objects.toString(a.establishment(), ""));
  }
}

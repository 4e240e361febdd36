package org.candour.query.partnership;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.DutyJudged;
import org.candour.events.FactCorrected;
import org.candour.events.OrganisationId;
import org.candour.events.PartialDate;
import org.candour.events.partnership.ArrangementEnded;
import org.candour.events.partnership.ArrangementEvent;
import org.candour.events.partnership.ArrangementKind;
import org.candour.events.partnership.ArrangementLapsed;
import org.candour.events.partnership.ArrangementMade;
import org.candour.events.partnership.ArrangementReviewed;
import org.candour.events.partnership.ReturnRecorded;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Facet;
import org.candour.query.platform.Order;
import org.candour.query.platform.OutOfPlace;
import org.candour.query.platform.StreamView;
import org.candour.query.wording.Dated;
import org.springframework.stereotype.Component;

/** One row per arrangement, folded from its own stream alone. */
@Component
public class ArrangementsView extends StreamView<Arrangement, Arrangement.Draft> {

  ArrangementsView() {
    super("arrangements", "arrangement", Arrangement.class);
  }

  @Override
  protected Arrangement.Draft draft(String key, Optional<Arrangement> row) {
    Arrangement.Draft d = Arrangement.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(Arrangement.Draft d, Recorded recorded) {
    switch (recorded.event()) {
      case ArrangementEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlace(name(), recorded);
    }
  }

  private static void happened(Arrangement.Draft d, ArrangementEvent event, Recorded recorded) {
    Dated now = Dated.of(recorded);
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

package org.candour.query.partnership.accessrequest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.FactCorrected;
import org.candour.events.duties.DutyJudged;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestEvent;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.Lateness;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per access-request, folded from its own stream alone. */
@Component
public class AccessRequestsView extends StreamView<AccessRequest, AccessRequest.Draft> {

  public AccessRequestsView() {
    super("access-requests", "access-request", AccessRequest.class);
  }

  @Override
  protected AccessRequest.Draft draft(String key, Optional<AccessRequest> row) {
    AccessRequest.Draft d = AccessRequest.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(AccessRequest.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case AccessRequestEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  private static void decide(AccessRequest.Draft d, EntryDate now) {
    if (d.granted + d.refused >= d.people) {
      d.decided = now;
      d.daysToDecide = d.requested == null ? null : Lateness.between(d.requested.on(), now.on());
      d.state = AccessRequest.State.DECIDED;
    }
  }

  private static void happened(
      AccessRequest.Draft d, AccessRequestEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case AccessRequested e -> {
        d.organisation = e.organisation();
        d.establishment = e.establishment();
        d.kind = e.kind();
        d.purpose = e.purpose();
        d.neededBy = e.neededBy();
        d.people = e.people();
        d.livedExperience = e.livedExperience() == null ? 0 : e.livedExperience();
        d.requested = now;
      }
      case AccessGranted e -> {
        d.granted += e.people();
        decide(d, now);
      }
      case AccessRefused e -> {
        d.refused += e.people();
        if (e.livedExperience()) {
          d.refusedForLivedExperience += e.people();
        }
        d.refusals.add(
            new AccessRequest.Refusal(e.people(), e.reason(), e.why(), recorded.index()));
        decide(d, now);
      }
    }
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Facet<AccessRequest>> facets() {
    return List.of(
        Facet.one("organisation", r -> Objects.toString(r.organisation(), null)),
        Facet.one("establishment", r -> Objects.toString(r.establishment(), null)),
        Facet.choice("state", AccessRequest.State.class, AccessRequest::state),
        Facet.when("requested", r -> r.requested() == null ? null : r.requested().on()),
        Facet.choices(
            "reason",
            AccessRefusal.class,
            r -> r.refusals().stream().map(AccessRequest.Refusal::reason).toList()));
  }

  @Override
  public Order<AccessRequest> order() {
    return Order.by(r -> r.requested() == null ? "" : r.requested().on().toString());
  }
}

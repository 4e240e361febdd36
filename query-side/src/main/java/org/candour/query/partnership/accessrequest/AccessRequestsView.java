package org.candour.query.partnership.accessrequest;

import java.util.List;
import java.util.Objects;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestEvent;
import org.candour.events.partnership.accessrequest.AccessRequestTerms;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.accessrequest.AccessRequest.AccessRequestStatus;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per access-request, folded from its own stream alone. */
@Component
public class AccessRequestsView extends StreamView<AccessRequest, AccessRequestEvent> {

  private static final int FOUR_WEEKS = 28;

  public AccessRequestsView() {
    super(
        "access-requests",
        "access-request",
        AccessRequest.class,
        AccessRequestEvent.class,
        key -> AccessRequestBuilder.builder().id(key).state(AccessRequestStatus.WAITING).build(),
        Marks.of(
            AccessRequest::judged,
            AccessRequest::withJudged,
            AccessRequest::corrections,
            AccessRequest::withCorrections));
  }

  @Override
  protected AccessRequest happened(AccessRequest row, AccessRequestEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case AccessRequested e -> requested(row, e, now);
      case AccessGranted e -> decided(row.withGranted(row.granted() + e.people()), now);
      case AccessRefused e -> decided(refused(row, e, entry.index()), now);
    };
  }

  private static AccessRequest requested(AccessRequest row, AccessRequested e, EntryDate now) {
    AccessRequestTerms terms = e.terms();
    return row.with(r ->
        r.organisation(terms.organisation())
            .establishment(terms.establishment())
            .kind(terms.kind())
            .purpose(terms.purpose())
            .neededBy(terms.neededBy())
            .people(terms.people())
            .livedExperience(terms.livedExperience() == null ? 0 : terms.livedExperience())
            .requested(now));
  }

  private static AccessRequest refused(AccessRequest row, AccessRefused e, long entry) {
    int because = e.livedExperience() ? e.people() : 0;
    return row.with(r ->
        r.refused(row.refused() + e.people())
            .refusedForLivedExperience(row.refusedForLivedExperience() + because)
            .addRefusals(new AccessRequest.Refusal(e.people(), e.reason(), e.why(), entry)));
  }

  /** Decided once everybody was let in or refused. */
  private static AccessRequest decided(AccessRequest row, EntryDate now) {
    EntryDate since = row.requested();
    return row.granted() + row.refused() < row.people()
        ? row
        : row.with(r ->
            r.decided(now)
                .daysToDecide(since == null ? null : Days.between(since.on(), now.on()))
                .state(AccessRequestStatus.DECIDED));
  }

  /** Null where it was not decided, or it is not known to the day. */
  private static @Nullable Boolean withinFourWeeks(AccessRequest request) {
    Days days = request.daysToDecide();
    Long most = days == null ? null : days.most();
    if (days == null || days.least() > FOUR_WEEKS) {
      return days == null ? null : false;
    }
    return (most != null && most <= FOUR_WEEKS) ? true : null;
  }

  @Override
  public List<Facet<AccessRequest>> facets() {
    return List.of(
        Facet.one("organisation", AccessRequest::organisation).label("Asked by").organisation(),
        Facet.one("establishment", AccessRequest::establishment).label("Prison").prison(),
        Facet.choice("state", AccessRequestStatus.class, AccessRequest::state),
        Facet.happened("requested", AccessRequest::requested),
        Facet.yesNo("within-28-days", AccessRequestsView::withinFourWeeks)
            .withoutIndex()
            .label("Decided within 28 days"),
        Facet.yesNo("days-to-decide-known", (AccessRequest r) -> days(r) != null)
            .withoutIndex()
            .label("Days from asking to deciding known"),
        Facet.amount("days-to-decide", AccessRequestsView::days),
        Facet.yesNo("refused", (AccessRequest r) -> r.refused() > 0)
            .withoutIndex()
            .label("Refused in part or whole"),
        Facet.choices("reason", AccessRefusal.class, AccessRequestsView::reasons)
            .label("Refused because of"));
  }

  /** The days from asking to deciding, where they are known exactly. */
  private static @Nullable Long days(AccessRequest r) {
    Days days = r.daysToDecide();
    return days != null && Objects.equals(days.least(), days.most()) ? days.least() : null;
  }

  private static List<AccessRefusal> reasons(AccessRequest r) {
    return r.refusals().stream().map(AccessRequest.Refusal::reason).toList();
  }

  @Override
  public Order<AccessRequest> order() {
    return Order.by(r -> r.requested() == null ? "" : r.requested().on().toString());
  }
}

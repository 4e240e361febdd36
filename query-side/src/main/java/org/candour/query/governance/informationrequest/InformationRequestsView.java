package org.candour.query.governance.informationrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyRegister;
import org.candour.events.governance.informationrequest.AnswerExtended;
import org.candour.events.governance.informationrequest.InformationAnswered;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.governance.informationrequest.InformationAsked.Asker;
import org.candour.events.governance.informationrequest.InformationRefused;
import org.candour.events.governance.informationrequest.InformationRequestEvent;
import org.candour.events.governance.informationrequest.InformationUnanswered;
import org.candour.events.governance.informationrequest.ReviewAsked;
import org.candour.events.governance.informationrequest.ReviewDecided;
import org.candour.events.governance.informationrequest.ReviewUndecided;
import org.candour.query.governance.informationrequest.InformationRequest.InformationRequestStatus;
import org.candour.query.governance.informationrequest.InformationRequest.Outcome;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per request for information, folded from its own stream alone. */
@Component
public class InformationRequestsView
    extends StreamView<InformationRequest, InformationRequestEvent> {

  private static final DutyRegister DUTIES = DutyRegister.load();

  public InformationRequestsView() {
    super(
        "information-requests",
        "information-request",
        InformationRequest.class,
        InformationRequestEvent.class,
        key ->
            InformationRequestBuilder.builder()
                .id(key)
                .state(InformationRequestStatus.WAITING)
                .build(),
        Marks.of(
            InformationRequest::judged,
            InformationRequest::withJudged,
            InformationRequest::corrections,
            InformationRequest::withCorrections));
  }

  @Override
  protected InformationRequest happened(
      InformationRequest row, InformationRequestEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case InformationAsked e -> asked(row, e, now);
      case AnswerExtended e ->
          relied(row, e.exemption()).with(r -> r.due(e.to()).addExtensions(now));
      case InformationAnswered e ->
          relied(answered(row, Outcome.valueOf(e.extent().name()), now), e.exemption())
              .withHeldBy(e.heldBy());
      case InformationRefused e ->
          relied(answered(row, Outcome.REFUSED, now), e.exemption()).withWhy(e.why());
      case InformationUnanswered _ -> row.with(r -> r.addSilences(now));
      case ReviewAsked _ ->
          row.with(r ->
              r.reviewAsked(now)
                  .reviewDue(last("information-review", now))
                  .state(InformationRequestStatus.UNDER_REVIEW));
      case ReviewDecided e ->
          row.with(r ->
              r.reviewOutcome(e.outcome())
                  .reviewDecided(now)
                  .state(InformationRequestStatus.REVIEWED));
      case ReviewUndecided _ -> row.with(r -> r.addReviewSilences(now));
    };
  }

  @Override
  protected InformationRequest lifted(InformationRequest row, SilenceLifted lifted) {
    return row.with(r ->
        r.silences(EntryDate.without(row.silences(), lifted.silence()))
            .reviewSilences(EntryDate.without(row.reviewSilences(), lifted.silence())));
  }

  private static InformationRequest asked(
      InformationRequest row, InformationAsked e, EntryDate now) {
    return row.with(r ->
        r.of(e.of())
            .subject(e.subject())
            .asker(e.asker())
            .received(now)
            .due(last("information-answer", now)));
  }

  private static InformationRequest answered(
      InformationRequest row, Outcome outcome, EntryDate now) {
    return row.with(r -> r.outcome(outcome).answered(now).state(InformationRequestStatus.ANSWERED));
  }

  /** A section that is relied on twice is one. */
  private static InformationRequest relied(InformationRequest row, @Nullable String exemption) {
    return exemption == null || row.exemptions().contains(exemption)
        ? row
        : row.with(r -> r.addExemptions(exemption));
  }

  private static @Nullable LocalDate last(String duty, EntryDate since) {
    return DUTIES.lastDay(duty, since.on(), since.on()).orElse(null);
  }

  @Override
  public List<Facet<InformationRequest>> facets() {
    return List.of(
        Facet.one("of", InformationRequest::of).label("Asked of").party(),
        Facet.choice("state", InformationRequestStatus.class, InformationRequest::state),
        Facet.choice("outcome", Outcome.class, InformationRequest::outcome),
        Facet.many("exemption", InformationRequest::exemptions).label("Section of the Act"),
        Facet.choice("asker", Asker.class, InformationRequest::asker),
        Facet.day("due", InformationRequest::due).sortable(),
        Facet.happened("received", InformationRequest::received).sortable());
  }

  /** Whatever waits for an answer first, the longest overdue before the others. */
  @Override
  public Order<InformationRequest> order() {
    return Order.<InformationRequest>first(
            r -> r.state() == InformationRequestStatus.WAITING, r -> Objects.toString(r.due(), ""))
        .label("What waits longest first");
  }
}

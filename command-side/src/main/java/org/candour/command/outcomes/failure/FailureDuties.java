package org.candour.command.outcomes.failure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.outcomes.failure.state.FailureState;
import org.candour.command.outcomes.failure.state.FailureState.Declared;
import org.candour.command.outcomes.failure.state.FailureState.Matter;
import org.candour.command.outcomes.failure.state.FailureState.Notified;
import org.candour.command.outcomes.failure.state.FailureState.PlannedReview;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EventRegistry;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.FailureEvent;
import org.candour.events.outcomes.failure.FailureReopened;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.InterventionEnded;
import org.candour.events.outcomes.failure.InterventionOrdered;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.PlanAccepted;
import org.candour.events.outcomes.failure.PlanOverdue;
import org.candour.events.outcomes.failure.PlanRequired;
import org.candour.events.outcomes.failure.PlanReturned;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.ResponseOverdue;
import org.candour.events.outcomes.failure.ReviewOverdue;
import org.candour.events.outcomes.failure.ReviewPlanned;
import org.candour.events.outcomes.failure.ReviewPublished;
import org.candour.events.outcomes.failure.ReviewVisited;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.jspecify.annotations.Nullable;

/** The duties of a failure: it is notified, answered, reviewed and resolved as its rules say. */
final class FailureDuties {

  private static final String LETTER = "urgent-notification-letter";
  private static final String ANSWER = "urgent-notification-answer";
  private static final String NOT_BEFORE = "progress-review-not-before";
  private static final String VISIT = "progress-review-visit";
  private static final String REPORT = "progress-review-report";
  private static final String VERIFIED = "resolution-verified";

  /** What somebody found who is not of those who are to mend it. */
  private static final Set<String> INDEPENDENT =
      Set.of(
          "outcome.measurement-verified",
          "inspection-report.published",
          "recommendation.progress-judged",
          "failure.review-published");

  private FailureDuties() {}

  /** All that is found of an event, which happened to a failure as it was before. */
  static List<Judgement> judge(FailureEvent event, FailureState before, DecisionContext context) {
    return before instanceof Declared declared
        ? judge(event, declared.matter(), context)
        : List.of();
  }

  private static List<Judgement> judge(FailureEvent event, Matter before, DecisionContext context) {
    return switch (event) {
      case UrgentNotificationIssued e -> letter(e, context).stream().toList();
      case NotificationAnswered e -> answer(e, before.notification(), context).stream().toList();
      case ReviewVisited e -> visit(e, before.review(), context);
      case ReviewPublished _ -> report(before.review(), context).stream().toList();
      case FailureResolved e -> resolved(e, before, context).stream().toList();
      case FailureDeclared _, PlanRequired _, PlanSubmitted _, PlanAccepted _, PlanReturned _ ->
          List.of();
      case InterventionOrdered _, InterventionEnded _, ReviewPlanned _, FailureReopened _ ->
          List.of();
      case PlanOverdue _, ResponseOverdue _, ReviewOverdue _ -> List.of();
    };
  }

  private static Optional<Judgement> letter(
      UrgentNotificationIssued event, DecisionContext context) {
    PartialDate ended = known(event.terms().inspectionEndedOn());
    PartialDate signed = event.terms().signedOn();
    return context.judge().within(LETTER, signed, new DateRange(ended, signed), null);
  }

  /** It says so where the days are counted from the signing, for want of a receipt. */
  private static Optional<Judgement> answer(
      NotificationAnswered event, @Nullable Notified issued, DecisionContext context) {
    if (issued == null) {
      return Optional.empty();
    }
    PartialDate from = issued.terms().countedFrom();
    return context
        .judge()
        .within(ANSWER, from, new DateRange(from, event.publishedOn()), null)
        .map(found -> issued.terms().receivedOn() == null ? found.saying(bySigning(found)) : found);
  }

  private static String bySigning(Judgement found) {
    return found.finding().finding()
        + " The days are counted from the signing, because no receipt is on record.";
  }

  private static List<Judgement> visit(
      ReviewVisited event, @Nullable PlannedReview review, DecisionContext context) {
    if (review == null || review.kind() != ReviewKind.IRP) {
      return List.of();
    }
    PartialDate ended = known(review.inspectionEndedOn());
    DateRange span = new DateRange(ended, event.from());
    return Stream.of(
            context.judge().term(NOT_BEFORE, event.from(), span, null, Basis.ACTUAL),
            context.judge().within(VISIT, event.from(), span, null))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Judgement> report(
      @Nullable PlannedReview review, DecisionContext context) {
    if (review == null || review.kind() != ReviewKind.IRP || review.visitedUntil() == null) {
      return Optional.empty();
    }
    DateRange span = new DateRange(review.visitedUntil(), context.occurredOn());
    return context.judge().within(REPORT, review.visitedUntil(), span, null);
  }

  private static Optional<Judgement> resolved(
      FailureResolved event, Matter before, DecisionContext context) {
    List<Entry> independent =
        event.restsOn().stream()
            .flatMap(link -> context.record().entry(link.entry()).stream())
            .filter(FailureDuties::isIndependent)
            .toList();
    boolean since =
        independent.stream()
            .anyMatch(entry -> !before.since().latest().isAfter(on(entry).earliest()));
    boolean perhaps =
        independent.stream().anyMatch(entry -> !before.since().isSurelyAfter(on(entry)));
    Boolean found = since ? Boolean.TRUE : perhaps ? null : context.notOnRecord();
    return context
        .judge()
        .done(
            VERIFIED,
            context.occurredOn(),
            found,
            inWords(since, perhaps, before.since(), context));
  }

  private static String inWords(
      boolean since, boolean perhaps, PartialDate declared, DecisionContext context) {
    if (since) {
      return "It rests on what was found independently since " + declared.inWords() + ".";
    }
    return perhaps
        ? "Whether what it rests on was found since " + declared.inWords() + " is not certain."
        : "It does not rest on anything that was found independently since "
            + declared.inWords()
            + "."
            + context.sourceIsSilent();
  }

  private static boolean isIndependent(Entry entry) {
    return INDEPENDENT.contains(
        EventRegistry.instance().typeOf(entry.payload().getClass()).value());
  }

  private static PartialDate on(Entry entry) {
    return entry.circumstances().occurredOn();
  }

  private static PartialDate known(@Nullable PartialDate date) {
    return date == null ? PartialDate.UNKNOWN : date;
  }
}

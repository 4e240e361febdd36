package org.candour.query.outcomes.failure;

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
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.candour.events.outcomes.failure.terms.NotificationTerms;
import org.candour.events.outcomes.failure.terms.PlanAction;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Failures, in sentences. */
@Component
class FailureSentences implements Sentences<FailureEvent> {

  @Override
  public Class<FailureEvent> events() {
    return FailureEvent.class;
  }

  @Override
  public Sentence say(FailureEvent event) {
    return switch (event) {
      case FailureDeclared e -> declared(e);
      case PlanRequired e ->
          Sentence.by(
                  e.saidBy(),
                  "{} required a plan of {} by {}",
                  "National oversight required a plan of {} by {}",
                  e.of(),
                  e.by())
              .maybe("{}", e.what());
      case PlanSubmitted e ->
          planned(Sentence.by(e.saidBy(), "{} submitted a plan", "A plan was submitted"), e.plan());
      case PlanAccepted e ->
          Sentence.by(e.saidBy(), "{} accepted the plan", "National oversight accepted the plan")
              .maybe("{}", e.note());
      case PlanReturned e ->
          Sentence.by(
                  e.saidBy(),
                  "{} returned the plan, which is to come again by {}",
                  "National oversight returned the plan, which is to come again by {}",
                  e.by())
              .then("Reason: {}", e.why());
      case UrgentNotificationIssued e -> notified(e.terms());
      case NotificationAnswered e ->
          planned(
              Sentence.by(
                  e.saidBy(),
                  "{} answered the urgent notification, and published the answer on {}",
                  "The urgent notification was answered, and the answer published on {}",
                  e.publishedOn()),
              e.plan());
      case InterventionOrdered e -> ordered(e);
      case InterventionEnded e ->
          Sentence.by(
                  e.saidBy(),
                  "{} ended the intervention ordered in {}: {}",
                  "The intervention ordered in {} ended: {}",
                  e.ordered(),
                  e.how())
              .maybe("It cost {}", e.amount());
      case ReviewPlanned e ->
          Sentence.of("The inspectorate planned {}", review(e.kind()))
              .andMaybe(", by {}", e.by())
              .maybe("It follows the inspection that ended on {}", e.inspectionEndedOn());
      case ReviewVisited e -> visited(e);
      case ReviewPublished e -> published(e);
      case FailureResolved e ->
          Sentence.by(
                  e.saidBy(),
                  "{} declared the failure to be over",
                  "National oversight declared the failure to be over")
              .then("Reason: {}", e.why())
              .maybe("It rests on {}", e.restsOn());
      case FailureReopened e ->
          Sentence.by(
                  e.saidBy(), "{} reopened the failure", "National oversight reopened the failure")
              .then("Reason: {}", e.why());
      case PlanOverdue e -> Sentence.of("{} did not submit the plan by {}", e.by(), e.due());
      case ResponseOverdue e ->
          Sentence.of("{} did not answer the urgent notification by {}", e.by(), e.due());
      case ReviewOverdue e ->
          Sentence.of(
              switch (e.what()) {
                case VISIT -> "The inspectorate did not visit for its review by {}";
                case REPORT -> "The inspectorate did not publish its review by {}";
              },
              e.due());
    };
  }

  private static Sentence declared(FailureDeclared e) {
    FailureTerms terms = e.terms();
    return Sentence.by(
            e.saidBy(),
            "{} declared that {} fails, on the ground of {}",
            "National oversight declared that {} fails, on the ground of {}",
            terms.establishment(),
            terms.ground())
        .then("{}", terms.why())
        .when(terms.repeats() != null, "It repeats an earlier failure")
        .maybe("It rests on {}", e.restsOn());
  }

  private static Sentence notified(NotificationTerms terms) {
    return Sentence.by(
            terms.issuedBy(),
            "{} notified the Secretary of State urgently, in a letter signed on {}",
            "The inspectorate notified the Secretary of State urgently, in a letter signed on {}",
            terms.signedOn())
        .andMaybe(" and received on {}", terms.receivedOn())
        .maybe("The inspection ended on {}", terms.inspectionEndedOn())
        .maybe("The letter was published on {}", terms.publishedOn())
        .maybe("Concerns: {}", terms.concerns());
  }

  private static Sentence planned(Sentence before, PlanTerms plan) {
    Sentence said = before.then("{}", plan.summary());
    for (PlanAction action : plan.actions()) {
      said = said.then("{} is to do this by {}: {}", action.owner(), action.due(), action.what());
    }
    return said;
  }

  private static Sentence ordered(InterventionOrdered e) {
    return Sentence.of("{} intervened from {}: {}", e.by(), e.from(), e.kind())
        .maybe("{}", e.what())
        .maybe("It costs {}", e.amount());
  }

  private static Sentence visited(ReviewVisited e) {
    return e.from().equals(e.until())
        ? Sentence.of("The inspectorate visited for {} on {}", review(e.kind()), e.from())
        : Sentence.of(
            "The inspectorate visited for {} from {} to {}", review(e.kind()), e.from(), e.until());
  }

  private static Sentence published(ReviewPublished e) {
    return Sentence.of("The inspectorate published what its review found: {}", e.finding())
        .maybe("Concerns of which progress was good: {}", e.good())
        .maybe("Reasonable: {}", e.reasonable())
        .maybe("Insufficient: {}", e.insufficient())
        .maybe("None: {}", e.none());
  }

  private static String review(ReviewKind kind) {
    return switch (kind) {
      case IRP -> "an independent review of progress";
      case VISIT -> "a visit";
      case INSPECTION -> "an inspection";
    };
  }
}

package org.candour.command.outcomes.failure.state;

import org.candour.command.outcomes.failure.state.FailureState.Declared;
import org.candour.command.outcomes.failure.state.FailureState.Matter;
import org.candour.command.outcomes.failure.state.FailureState.NotDeclared;
import org.candour.command.outcomes.failure.state.FailureState.Notified;
import org.candour.command.outcomes.failure.state.FailureState.Open;
import org.candour.command.outcomes.failure.state.FailureState.PlanStage;
import org.candour.command.outcomes.failure.state.FailureState.PlannedReview;
import org.candour.command.outcomes.failure.state.FailureState.RequiredPlan;
import org.candour.command.outcomes.failure.state.FailureState.Resolved;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
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

/** Carries a failure's state on by its events; refuses an event that cannot have happened in it. */
public final class FailureEvolution {

  private FailureEvolution() {}

  /** The state after an event that happened on a date. */
  public static FailureState after(FailureState state, FailureEvent event, PartialDate on) {
    return switch (state) {
      case NotDeclared _ -> {
        if (!(event instanceof FailureDeclared e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Open(new Matter(e.terms().establishment(), on, null, null, null));
      }
      case Open open -> whileOpen(open, event, on);
      case Resolved resolved -> onceResolved(resolved, event, on);
    };
  }

  private static FailureState whileOpen(Open state, FailureEvent event, PartialDate on) {
    return switch (event) {
      case FailureResolved _ -> new Resolved(state.matter(), on);
      case FailureEvent e -> declared(state, e);
    };
  }

  private static FailureState onceResolved(Resolved state, FailureEvent event, PartialDate on) {
    return switch (event) {
      case FailureReopened _ -> new Open(state.matter().withSince(on));
      case FailureEvent e -> declared(state, e);
    };
  }

  private static FailureState declared(Declared state, FailureEvent event) {
    Matter matter = state.matter();
    return switch (event) {
      case PlanRequired e ->
          state.with(matter.withPlan(new RequiredPlan(e.of(), PlanStage.REQUIRED)));
      case PlanSubmitted _ -> planned(state, event, PlanStage.SUBMITTED);
      case PlanAccepted _ -> planned(state, event, PlanStage.ACCEPTED);
      case PlanReturned _ -> planned(state, event, PlanStage.REQUIRED);
      case UrgentNotificationIssued e ->
          state.with(matter.withNotification(new Notified(e.terms(), null)));
      case NotificationAnswered e -> answered(state, e);
      case ReviewPlanned e ->
          state.with(matter.withReview(new PlannedReview(e.kind(), e.inspectionEndedOn(), null)));
      case ReviewVisited e -> visited(state, e);
      case ReviewPublished _ -> state.with(matter.withReview(null));
      case InterventionOrdered _, InterventionEnded _ -> state;
      case PlanOverdue _, ResponseOverdue _, ReviewOverdue _ -> state;
      case FailureDeclared _, FailureResolved _, FailureReopened _ ->
          throw new CorruptHistory(state, event);
    };
  }

  private static FailureState planned(Declared state, FailureEvent event, PlanStage stage) {
    RequiredPlan plan = state.matter().plan();
    if (plan == null) {
      throw new CorruptHistory(state, event);
    }
    return state.with(state.matter().withPlan(new RequiredPlan(plan.of(), stage)));
  }

  private static FailureState answered(Declared state, NotificationAnswered event) {
    Notified issued = state.matter().notification();
    if (issued == null) {
      throw new CorruptHistory(state, event);
    }
    return state.with(
        state.matter().withNotification(new Notified(issued.terms(), event.publishedOn())));
  }

  private static FailureState visited(Declared state, ReviewVisited event) {
    PlannedReview review = state.matter().review();
    if (review == null) {
      throw new CorruptHistory(state, event);
    }
    return state.with(
        state
            .matter()
            .withReview(
                new PlannedReview(review.kind(), review.inspectionEndedOn(), event.until())));
  }
}

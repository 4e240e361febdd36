package org.candour.command.outcomes.failure;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.FailureId;

/** A command that a failure takes. */
sealed interface FailureCommand extends StreamCommand
    permits DeclareFailure, ReopenFailure, FailureCommand.WhileOpen, FailureCommand.AtAnyTime {

  /** The one that it is about. */
  FailureId failure();

  @Override
  default StreamId target() {
    return failure().stream();
  }

  /** Belongs to a failure that is not over. */
  sealed interface WhileOpen extends FailureCommand
      permits RequirePlan,
          SubmitPlan,
          AcceptPlan,
          ReturnPlan,
          IssueUrgentNotification,
          OrderIntervention,
          PlanReview,
          ResolveFailure {}

  /** Belongs to a failure that may be over: what was begun before comes to its end. */
  sealed interface AtAnyTime extends FailureCommand
      permits AnswerNotification, EndIntervention, RecordReviewVisit, PublishReview {}
}

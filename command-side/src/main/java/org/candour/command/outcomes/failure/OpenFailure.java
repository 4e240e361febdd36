package org.candour.command.outcomes.failure;

import java.util.Set;
import org.candour.command.outcomes.failure.FailureCommand.WhileOpen;
import org.candour.command.outcomes.failure.FailureRefusals.NoPlanAwaited;
import org.candour.command.outcomes.failure.FailureRefusals.NoPlanToJudge;
import org.candour.command.outcomes.failure.FailureRefusals.NotificationAlreadyIssued;
import org.candour.command.outcomes.failure.FailureRefusals.NotificationOutOfOrder;
import org.candour.command.outcomes.failure.FailureRefusals.PlanAlreadyRequired;
import org.candour.command.outcomes.failure.FailureRefusals.ReviewAlreadyPlanned;
import org.candour.command.outcomes.failure.state.FailureState.Matter;
import org.candour.command.outcomes.failure.state.FailureState.Notified;
import org.candour.command.outcomes.failure.state.FailureState.PlanStage;
import org.candour.command.outcomes.failure.state.FailureState.PlannedReview;
import org.candour.command.outcomes.failure.state.FailureState.RequiredPlan;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.terms.NotificationTerms;
import org.jspecify.annotations.Nullable;

/** What a failure that is not over decides: on plans, notifications, interventions and reviews. */
final class OpenFailure {

  /**
   * What may show that a failure is over; which of it was found independently is a duty's matter.
   */
  private static final Set<String> SHOWN_BY =
      Set.of(
          "outcome.measurement-reported",
          "outcome.measurement-verified",
          "inspection-report.published",
          "recommendation.progress-reported",
          "recommendation.progress-judged",
          "recommendation.closed",
          "commitment.fulfilled",
          "failure.plan-accepted",
          "failure.intervention-ended",
          "failure.review-published");

  private OpenFailure() {}

  static Decision decide(WhileOpen command, Matter matter, DecisionContext context) {
    return switch (command) {
      case RequirePlan c -> require(c, matter.plan(), context);
      case SubmitPlan c -> {
        refuseUnless(PlanStage.REQUIRED, matter, new NoPlanAwaited(c.failure()));
        yield Decision.of(c.happened(context.saidBy()));
      }
      case AcceptPlan c -> {
        refuseUnless(PlanStage.SUBMITTED, matter, new NoPlanToJudge(c.failure()));
        yield Decision.of(c.happened(FailureDecider.speaker(context)));
      }
      case ReturnPlan c -> {
        refuseUnless(PlanStage.SUBMITTED, matter, new NoPlanToJudge(c.failure()));
        DayAlreadyPast.refuse("by", c.by(), context.occurredOn());
        yield Decision.of(c.happened(FailureDecider.speaker(context)));
      }
      case IssueUrgentNotification c -> issue(c, matter.notification());
      case OrderIntervention c -> Decision.of(c.happened());
      case PlanReview c -> plan(c, matter);
      case ResolveFailure c ->
          Decision.of(
              new FailureResolved(
                  c.why(),
                  new LinkResolver(context.record()).toAll(c.restsOn(), SHOWN_BY),
                  context.saidBy()));
    };
  }

  private static Decision require(
      RequirePlan command, @Nullable RequiredPlan plan, DecisionContext context) {
    if (plan != null && plan.stage() != PlanStage.ACCEPTED) {
      throw new PlanAlreadyRequired(command.failure(), plan.of());
    }
    if (command.of().isEstablishment()) {
      new LinkResolver(context.record()).registered(new EstablishmentCode(command.of().value()));
    }
    DayAlreadyPast.refuse("by", command.by(), context.occurredOn());
    return Decision.of(command.happened(FailureDecider.speaker(context)));
  }

  private static void refuseUnless(PlanStage stage, Matter matter, Refusal refusal) {
    RequiredPlan plan = matter.plan();
    if (plan == null || plan.stage() != stage) {
      throw refusal;
    }
  }

  private static Decision issue(IssueUrgentNotification command, @Nullable Notified issued) {
    if (issued != null) {
      throw new NotificationAlreadyIssued(command.failure(), issued.terms().signedOn());
    }
    NotificationTerms terms = command.terms();
    refuseAfter("inspectionEndedOn", terms.inspectionEndedOn(), "signedOn", terms.signedOn());
    refuseAfter("signedOn", terms.signedOn(), "receivedOn", terms.receivedOn());
    refuseAfter("signedOn", terms.signedOn(), "publishedOn", terms.publishedOn());
    return Decision.of(command.happened());
  }

  private static void refuseAfter(
      String first, @Nullable PartialDate one, String then, @Nullable PartialDate other) {
    if (one != null && other != null && one.isSurelyAfter(other)) {
      throw new NotificationOutOfOrder(first, one, then, other);
    }
  }

  private static Decision plan(PlanReview command, Matter matter) {
    PlannedReview under = matter.review();
    if (under != null) {
      throw new ReviewAlreadyPlanned(command.failure(), under.kind());
    }
    Notified issued = matter.notification();
    return Decision.of(
        command.happened(issued == null ? null : issued.terms().inspectionEndedOn()));
  }
}

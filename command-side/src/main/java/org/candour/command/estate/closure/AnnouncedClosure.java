package org.candour.command.estate.closure;

import java.util.ArrayList;
import java.util.List;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.AdviceDuty;
import org.candour.command.estate.closure.ClosureCommand.AnnouncedCommand;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyAnnounced;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyCompleted;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyOpened;
import org.candour.command.estate.closure.ClosureRefusals.ClosureOrderAlreadyMade;
import org.candour.command.estate.closure.ClosureRefusals.ExitPlanAlreadyAgreed;
import org.candour.command.estate.closure.ClosureRefusals.ExitPlanAlreadyCompleted;
import org.candour.command.estate.closure.ClosureRefusals.NoSuchExitPlan;
import org.candour.command.estate.closure.ClosureRefusals.OrganisationAlreadyNotified;
import org.candour.command.estate.closure.ClosureRefusals.PrisonersAlreadyLeft;
import org.candour.command.estate.closure.duty.ClosureDuties;
import org.candour.command.estate.closure.state.ClosureState.AgreedExit;
import org.candour.command.estate.closure.state.ClosureState.Announced;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;

/** Decides on a closure that was announced, and on what was done late for one that is complete. */
final class AnnouncedClosure {

  private AnnouncedClosure() {}

  static Decision decide(ClosureCommand command, Decided state, DecisionContext context) {
    return switch (command) {
      case StateClosureLikely c -> throw new ClosureAlreadyOpened(c.closure());
      case AnnounceClosure c ->
          throw new ClosureAlreadyAnnounced(c.closure(), state.plan().announcedOn());
      case TakeAdviceOnClosure c -> takeAdvice(c, state, context);
      case HearGroupsOnClosure c -> Decision.of(ClosureDecider.heard(c));
      case RescindClosure c -> {
        underway(command, state);
        yield Decision.of(new ClosureRescinded(c.reason()));
      }
      case AnnouncedCommand c -> onceAnnounced(c, state, context);
    };
  }

  private static Decision onceAnnounced(
      AnnouncedCommand command, Decided state, DecisionContext context) {
    return switch (command) {
      case PublishTimeline c -> Decision.of(new ClosureTimelinePublished(c.milestones()));
      case NotifyOrganisation c -> notify(c, state, context);
      case InformFamilies c -> Decision.of(new FamiliesInformed(c.means()));
      case AssessImpact c ->
          Decision.of(
              new ImpactAssessed(
                  c.organisations(), c.services(), c.peopleServed(), c.mitigations()));
      case AgreeExitPlan c -> agree(c, state);
      case CompleteExitPlan c -> carryOut(c, state);
      case PostponeClosure c -> postpone(c, underway(command, state), context);
      case MakeClosureOrder c -> order(c, state, context);
      case RecordLastPrisonersLeft _ -> leave(state, context);
      case CompleteClosure c -> complete(c, underway(command, state), context);
    };
  }

  private static Announced underway(ClosureCommand command, Decided state) {
    return switch (state) {
      case Announced announced -> announced;
      case Completed done ->
          throw new ClosureAlreadyCompleted(command.closure(), done.completedOn());
    };
  }

  private static Decision notify(
      NotifyOrganisation command, Decided state, DecisionContext context) {
    PartialDate earlier = state.preparation().notified().get(command.organisation());
    if (earlier != null) {
      throw new OrganisationAlreadyNotified(command.organisation(), earlier);
    }
    return Decision.of(new OrganisationNotified(command.organisation(), command.means()))
        .judged(ClosureDuties.notice(context, state, command.organisation()));
  }

  private static Decision agree(AgreeExitPlan command, Decided state) {
    AgreedExit plan = new AgreedExit(command.organisation(), command.service());
    if (state.preparation().openExitPlans().contains(plan)
        || state.preparation().completedExitPlans().contains(plan)) {
      throw new ExitPlanAlreadyAgreed(plan);
    }
    return Decision.of(
        new ExitPlanAgreed(
            command.organisation(), command.service(), command.transferTo(), command.by()));
  }

  private static Decision carryOut(CompleteExitPlan command, Decided state) {
    AgreedExit plan = new AgreedExit(command.organisation(), command.service());
    if (state.preparation().completedExitPlans().contains(plan)) {
      throw new ExitPlanAlreadyCompleted(plan);
    }
    if (!state.preparation().openExitPlans().contains(plan)) {
      throw new NoSuchExitPlan(plan);
    }
    return Decision.of(new ExitPlanCompleted(command.organisation(), command.service()));
  }

  private static Decision takeAdvice(
      TakeAdviceOnClosure command, Decided state, DecisionContext context) {
    Decision decision = Decision.of(ClosureDecider.taken(command.advice()));
    return state.plan().womensEstate() && !state.preparation().advised()
        ? decision.judged(AdviceDuty.judge(context, true))
        : decision;
  }

  private static Decision postpone(
      PostponeClosure command, Announced state, DecisionContext context) {
    Decision decision = Decision.of(new ClosurePostponed(command.plannedOn(), command.reason()));
    return command.plannedOn() == null
        ? decision
        : decision.judged(ClosureDuties.replanned(context, state, command.plannedOn()));
  }

  private static Decision order(MakeClosureOrder command, Decided state, DecisionContext context) {
    if (state.preparation().orderMadeOn() != null) {
      throw new ClosureOrderAlreadyMade(state.preparation().orderMadeOn());
    }
    ClosureOrderMade made =
        new ClosureOrderMade(
            command.instrument(),
            command.laidOn(),
            command.inForceOn(),
            command.onlyPrisonInCounty(),
            command.specialReasons());
    return Decision.of(made).judged(ClosureDuties.order(context, made));
  }

  private static Decision leave(Decided state, DecisionContext context) {
    if (state.lastPrisonersLeftOn() != null) {
      throw new PrisonersAlreadyLeft(state.lastPrisonersLeftOn());
    }
    return Decision.of(new LastPrisonersLeft())
        .judged(ClosureDuties.actualNotice(context, state, context.occurredOn()));
  }

  private static Decision complete(
      CompleteClosure command, Announced state, DecisionContext context) {
    List<Judgement> judgements = new ArrayList<>();
    if (state.lastPrisonersLeftOn() == null) {
      judgements.addAll(ClosureDuties.actualNotice(context, state, context.occurredOn()));
    }
    ClosureDuties.orderBefore(context, state).ifPresent(judgements::add);
    ClosureDuties.assessment(context, state).ifPresent(judgements::add);
    return new Decision(
        List.of(new ClosureCompleted(command.places(), command.note())), judgements);
  }
}

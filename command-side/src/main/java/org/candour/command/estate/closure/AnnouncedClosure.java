package org.candour.command.estate.closure;

import org.candour.command.estate.closure.ClosureCommand.AnnouncedCommand;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyAnnounced;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyCompleted;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyOpened;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureOrderAlreadyMade;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ExitPlanAlreadyAgreed;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ExitPlanAlreadyCompleted;
import org.candour.command.estate.closure.refusal.ClosureRefusals.InForceBeforeMade;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NoDayPlanned;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NoSuchExitPlan;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NotBroughtForward;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NotPutOff;
import org.candour.command.estate.closure.refusal.ClosureRefusals.OrganisationAlreadyNotified;
import org.candour.command.estate.closure.refusal.ClosureRefusals.PrisonersAlreadyLeft;
import org.candour.command.estate.closure.state.ClosureState.AgreedExit;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureBroughtForward;
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
      case TakeAdviceOnClosure c ->
          Decision.of(ClosureDecider.taken(c, state.plan().establishment(), context));
      case HearGroupsOnClosure c -> Decision.of(ClosureDecider.heard(c));
      case RescindClosure c -> {
        refuseOnceComplete(command, state);
        yield Decision.of(new ClosureRescinded(c.reason()));
      }
      case AnnouncedCommand c -> onceAnnounced(c, state, context);
    };
  }

  private static Decision onceAnnounced(
      AnnouncedCommand command, Decided state, DecisionContext context) {
    return switch (command) {
      case PublishTimeline c -> Decision.of(new ClosureTimelinePublished(c.milestones()));
      case NotifyOrganisation c -> notify(c, state);
      case InformFamilies c -> Decision.of(new FamiliesInformed(c.means()));
      case AssessImpact c -> Decision.of(new ImpactAssessed(c.terms()));
      case AgreeExitPlan c -> agree(c, state, context);
      case CompleteExitPlan c -> carryOut(c, state);
      case PostponeClosure c -> {
        refuseOnceComplete(command, state);
        yield postpone(c, state, context);
      }
      case BringClosureForward c -> {
        refuseOnceComplete(command, state);
        yield bringForward(c, state, context);
      }
      case MakeClosureOrder c -> order(c, state, context);
      case RecordLastPrisonersLeft _ -> leave(state);
      case CompleteClosure c -> {
        refuseOnceComplete(command, state);
        yield Decision.of(new ClosureCompleted(c.places(), c.note()));
      }
    };
  }

  private static Decision postpone(
      PostponeClosure command, Decided state, DecisionContext context) {
    PartialDate planned = state.plan().plannedOn();
    PartialDate to = command.plannedOn();
    DayAlreadyPast.refuse("plannedOn", to, context.occurredOn());
    if (planned != null && to != null && !to.latest().isAfter(planned.earliest())) {
      throw new NotPutOff(planned, to);
    }
    return Decision.of(new ClosurePostponed(to, command.reason()));
  }

  private static Decision bringForward(
      BringClosureForward command, Decided state, DecisionContext context) {
    PartialDate planned = state.plan().plannedOn();
    DayAlreadyPast.refuse("plannedOn", command.plannedOn(), context.occurredOn());
    if (planned == null) {
      throw new NoDayPlanned(command.closure());
    }
    if (!command.plannedOn().earliest().isBefore(planned.latest())) {
      throw new NotBroughtForward(planned, command.plannedOn());
    }
    return Decision.of(new ClosureBroughtForward(command.plannedOn(), command.reason()));
  }

  private static void refuseOnceComplete(ClosureCommand command, Decided state) {
    if (state instanceof Completed done) {
      throw new ClosureAlreadyCompleted(command.closure(), done.completedOn());
    }
  }

  private static Decision notify(NotifyOrganisation command, Decided state) {
    PartialDate earlier = state.preparation().notified().get(command.organisation());
    if (earlier != null) {
      throw new OrganisationAlreadyNotified(command.organisation(), earlier);
    }
    return Decision.of(new OrganisationNotified(command.organisation(), command.means()));
  }

  private static Decision agree(AgreeExitPlan command, Decided state, DecisionContext context) {
    DayAlreadyPast.refuse("by", command.by(), context.occurredOn());
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

  private static Decision order(MakeClosureOrder command, Decided state, DecisionContext context) {
    if (command.inForceOn() != null && context.occurredOn().isSurelyAfter(command.inForceOn())) {
      throw new InForceBeforeMade(command.inForceOn(), context.occurredOn());
    }
    if (state.preparation().orderMadeOn() != null) {
      throw new ClosureOrderAlreadyMade(state.preparation().orderMadeOn());
    }
    return Decision.of(
        new ClosureOrderMade(
            command.instrument(),
            command.laidOn(),
            command.inForceOn(),
            command.onlyPrisonInCounty(),
            command.specialReasons()));
  }

  private static Decision leave(Decided state) {
    if (state.lastPrisonersLeftOn() != null) {
      throw new PrisonersAlreadyLeft(state.lastPrisonersLeftOn());
    }
    return Decision.of(new LastPrisonersLeft());
  }
}

package org.candour.command.estate.closure;

import java.util.ArrayList;
import java.util.List;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.Advice;
import org.candour.command.estate.Establishments;
import org.candour.command.estate.EstateDuties;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyAnnounced;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyCompleted;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyOpened;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyRescinded;
import org.candour.command.estate.closure.ClosureRefusals.ClosureNotAnnounced;
import org.candour.command.estate.closure.ClosureRefusals.ClosureOfAnotherEstablishment;
import org.candour.command.estate.closure.ClosureRefusals.ClosureOrderAlreadyMade;
import org.candour.command.estate.closure.ClosureRefusals.ExitPlanAlreadyAgreed;
import org.candour.command.estate.closure.ClosureRefusals.ExitPlanAlreadyCompleted;
import org.candour.command.estate.closure.ClosureRefusals.NoSuchExitPlan;
import org.candour.command.estate.closure.ClosureRefusals.OrganisationAlreadyNotified;
import org.candour.command.estate.closure.ClosureRefusals.PrisonersAlreadyLeft;
import org.candour.command.estate.closure.ClosureState.Absent;
import org.candour.command.estate.closure.ClosureState.Announced;
import org.candour.command.estate.closure.ClosureState.Completed;
import org.candour.command.estate.closure.ClosureState.Decided;
import org.candour.command.estate.closure.ClosureState.ExitPlan;
import org.candour.command.estate.closure.ClosureState.Likely;
import org.candour.command.estate.closure.ClosureState.Plan;
import org.candour.command.estate.closure.ClosureState.Preparation;
import org.candour.command.estate.closure.ClosureState.Rescinded;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureLikelyStated;
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

/** What a closure decides, and what becomes of it. */
public final class ClosureDecider {

  private ClosureDecider() {}

  static Decision decide(ClosureCommand command, ClosureState state, DecisionContext d) {
    return switch (state) {
      case Absent _ -> open(command, d);
      case Likely likely -> whileLikely(command, likely, d);
      case Decided decided -> onceDecided(command, decided, d);
      case Rescinded rescinded -> throw alreadyRescinded(command, rescinded);
    };
  }

  private static Decision open(ClosureCommand command, DecisionContext d) {
    return switch (command) {
      case StateClosureLikely c -> {
        Establishments.registered(c.establishment(), d.record());
        yield Decision.of(
            new ClosureLikelyStated(c.establishment(), c.kind(), c.statement(), c.statedBy()));
      }
      case AnnounceClosure c -> announce(c, false, d);
      default -> throw new NoSuchStream(command.target());
    };
  }

  private static Decision announce(AnnounceClosure c, boolean advised, DecisionContext d) {
    boolean holdsWomen = Establishments.registered(c.establishment(), d.record()).holdsWomen();
    boolean womensEstate = c.womensEstate() == null ? holdsWomen : c.womensEstate();
    List<Event> events = new ArrayList<>();
    events.add(
        new ClosureAnnounced(
            c.establishment(),
            c.kind(),
            c.plannedOn(),
            c.places(),
            womensEstate,
            c.reason(),
            c.statedBy()));
    if (c.advice() != null) {
      events.add(taken(c.advice()));
    }
    List<Judgement> judgements = new ArrayList<>();
    if (c.plannedOn() != null) {
      EstateDuties.planned(d, d.occurredOn(), c.plannedOn()).ifPresent(judgements::add);
    }
    if (womensEstate) {
      EstateDuties.advice(d, advised || c.advice() != null).ifPresent(judgements::add);
    }
    return new Decision(events, judgements);
  }

  private static Decision whileLikely(ClosureCommand command, Likely state, DecisionContext d) {
    return switch (command) {
      case AnnounceClosure c -> {
        if (!c.establishment().equals(state.establishment())) {
          throw new ClosureOfAnotherEstablishment(c.establishment(), state.establishment());
        }
        yield announce(c, state.advised(), d);
      }
      case RescindClosure c -> Decision.of(new ClosureRescinded(c.reason()));
      case StateClosureLikely c ->
          Decision.of(
              new ClosureLikelyStated(
                  state.establishment(), c.kind(), c.statement(), c.statedBy()));
      case TakeAdviceOnClosure c -> Decision.of(taken(c.advice()));
      case HearGroupsOnClosure c -> Decision.of(heard(c));
      case PublishTimeline _,
          NotifyOrganisation _,
          InformFamilies _,
          AssessImpact _,
          AgreeExitPlan _,
          CompleteExitPlan _,
          PostponeClosure _,
          MakeClosureOrder _,
          RecordLastPrisonersLeft _,
          CompleteClosure _ ->
          throw new ClosureNotAnnounced(command.closure());
    };
  }

  private static Decision onceDecided(ClosureCommand command, Decided state, DecisionContext d) {
    return switch (command) {
      case StateClosureLikely c -> throw new ClosureAlreadyOpened(c.closure());
      case AnnounceClosure c ->
          throw new ClosureAlreadyAnnounced(c.closure(), state.plan().announcedOn());
      case PublishTimeline c -> Decision.of(new ClosureTimelinePublished(c.milestones()));
      case NotifyOrganisation c -> notify(c, state, d);
      case InformFamilies c -> Decision.of(new FamiliesInformed(c.means()));
      case AssessImpact c ->
          Decision.of(
              new ImpactAssessed(
                  c.organisations(), c.services(), c.peopleServed(), c.mitigations()));
      case AgreeExitPlan c -> agree(c, state);
      case CompleteExitPlan c -> carryOut(c, state);
      case TakeAdviceOnClosure c -> takeAdvice(c, state, d);
      case HearGroupsOnClosure c -> Decision.of(heard(c));
      case PostponeClosure c -> postpone(c, underway(command, state), d);
      case RescindClosure c -> {
        underway(command, state);
        yield Decision.of(new ClosureRescinded(c.reason()));
      }
      case MakeClosureOrder c -> order(c, state, d);
      case RecordLastPrisonersLeft _ -> leave(state, d);
      case CompleteClosure c -> complete(c, underway(command, state), d);
    };
  }

  private static Announced underway(ClosureCommand command, Decided state) {
    return switch (state) {
      case Announced announced -> announced;
      case Completed done ->
          throw new ClosureAlreadyCompleted(command.closure(), done.completedOn());
    };
  }

  private static Decision notify(NotifyOrganisation c, Decided state, DecisionContext d) {
    PartialDate earlier = state.preparation().notified().get(c.organisation());
    if (earlier != null) {
      throw new OrganisationAlreadyNotified(c.organisation(), earlier);
    }
    return Decision.of(new OrganisationNotified(c.organisation(), c.means()))
        .judged(EstateDuties.notice(d, state, c.organisation()).stream().toList());
  }

  private static Decision agree(AgreeExitPlan c, Decided state) {
    ExitPlan plan = new ExitPlan(c.organisation(), c.service());
    if (state.preparation().openExitPlans().contains(plan)
        || state.preparation().completedExitPlans().contains(plan)) {
      throw new ExitPlanAlreadyAgreed(plan);
    }
    return Decision.of(new ExitPlanAgreed(c.organisation(), c.service(), c.transferTo(), c.by()));
  }

  private static Decision carryOut(CompleteExitPlan c, Decided state) {
    ExitPlan plan = new ExitPlan(c.organisation(), c.service());
    if (state.preparation().completedExitPlans().contains(plan)) {
      throw new ExitPlanAlreadyCompleted(plan);
    }
    if (!state.preparation().openExitPlans().contains(plan)) {
      throw new NoSuchExitPlan(plan);
    }
    return Decision.of(new ExitPlanCompleted(c.organisation(), c.service()));
  }

  private static Decision takeAdvice(TakeAdviceOnClosure c, Decided state, DecisionContext d) {
    Decision decision = Decision.of(taken(c.advice()));
    return state.plan().womensEstate() && !state.preparation().advised()
        ? decision.judged(EstateDuties.advice(d, true).stream().toList())
        : decision;
  }

  private static Decision postpone(PostponeClosure c, Announced state, DecisionContext d) {
    Decision decision = Decision.of(new ClosurePostponed(c.plannedOn(), c.reason()));
    return c.plannedOn() == null
        ? decision
        : decision.judged(EstateDuties.replanned(d, state, c.plannedOn()));
  }

  private static Decision order(MakeClosureOrder c, Decided state, DecisionContext d) {
    if (state.preparation().orderMadeOn() != null) {
      throw new ClosureOrderAlreadyMade(state.preparation().orderMadeOn());
    }
    return Decision.of(
            new ClosureOrderMade(
                c.instrument(),
                c.laidOn(),
                c.inForceOn(),
                c.onlyPrisonInCounty(),
                c.specialReasons()))
        .judged(EstateDuties.order(d, c));
  }

  private static Decision leave(Decided state, DecisionContext d) {
    if (state.lastPrisonersLeftOn() != null) {
      throw new PrisonersAlreadyLeft(state.lastPrisonersLeftOn());
    }
    return Decision.of(new LastPrisonersLeft())
        .judged(EstateDuties.actualNotice(d, state, d.occurredOn()));
  }

  private static Decision complete(CompleteClosure c, Announced state, DecisionContext d) {
    List<Judgement> judgements = new ArrayList<>();
    if (state.lastPrisonersLeftOn() == null) {
      judgements.addAll(EstateDuties.actualNotice(d, state, d.occurredOn()));
    }
    EstateDuties.orderBefore(d, state).ifPresent(judgements::add);
    EstateDuties.assessment(d, state).ifPresent(judgements::add);
    return new Decision(List.of(new ClosureCompleted(c.places(), c.note())), judgements);
  }

  private static ClosureAdviceTaken taken(Advice advice) {
    return new ClosureAdviceTaken(advice.group(), advice.advice(), advice.answer(), advice.why());
  }

  private static ClosureGroupsHeard heard(HearGroupsOnClosure c) {
    return new ClosureGroupsHeard(c.heard(), c.notHeard(), c.account());
  }

  private static ClosureAlreadyRescinded alreadyRescinded(ClosureCommand command, Rescinded state) {
    return new ClosureAlreadyRescinded(command.closure(), state.on());
  }

  /**
   * The state after an event that happened on a date.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  public static ClosureState evolve(ClosureState state, ClosureEvent event, PartialDate on) {
    return switch (state) {
      case Absent _ -> opened(state, event, on);
      case Likely likely -> whileLikely(likely, event, on);
      case Decided decided -> onceDecided(decided, event, on);
      case Rescinded _ -> throw new CorruptHistory(state, event);
    };
  }

  private static ClosureState opened(ClosureState state, ClosureEvent event, PartialDate on) {
    return switch (event) {
      case ClosureLikelyStated e -> new Likely(e.establishment(), e.kind(), false);
      case ClosureAnnounced e -> new Announced(plan(e, on), Preparation.NONE, null);
      default -> throw new CorruptHistory(state, event);
    };
  }

  private static ClosureState whileLikely(Likely state, ClosureEvent event, PartialDate on) {
    return switch (event) {
      case ClosureLikelyStated e -> new Likely(e.establishment(), e.kind(), state.advised());
      case ClosureAnnounced e ->
          new Announced(
              plan(e, on),
              state.advised() ? Preparation.NONE.withAdvice() : Preparation.NONE,
              null);
      case ClosureRescinded _ -> new Rescinded(state.establishment(), on);
      case ClosureAdviceTaken _ -> new Likely(state.establishment(), state.kind(), true);
      case ClosureGroupsHeard _ -> state;
      default -> throw new CorruptHistory(state, event);
    };
  }

  private static ClosureState onceDecided(Decided state, ClosureEvent event, PartialDate on) {
    Preparation prepared = state.preparation();
    return switch (event) {
      case ClosureLikelyStated _ -> throw new CorruptHistory(state, event);
      case ClosureAnnounced _ -> throw new CorruptHistory(state, event);
      case ClosureTimelinePublished _ -> state;
      case OrganisationNotified e -> state.prepared(prepared.notified(e.organisation(), on));
      case FamiliesInformed _ -> state;
      case ImpactAssessed _ -> state.prepared(prepared.assessed(on));
      case ExitPlanAgreed e ->
          state.prepared(prepared.agreed(new ExitPlan(e.organisation(), e.service())));
      case ExitPlanCompleted e ->
          state.prepared(prepared.carriedOut(new ExitPlan(e.organisation(), e.service())));
      case ClosureAdviceTaken _ -> state.prepared(prepared.withAdvice());
      case ClosureGroupsHeard _ -> state;
      case ClosurePostponed e ->
          new Announced(state.plan().movedTo(e.plannedOn()), prepared, state.lastPrisonersLeftOn());
      case ClosureRescinded _ -> new Rescinded(state.plan().establishment(), on);
      case ClosureOrderMade _ -> state.prepared(prepared.ordered(on));
      case LastPrisonersLeft _ -> state.left(on);
      case ClosureCompleted _ ->
          new Completed(state.plan(), prepared, state.lastPrisonersLeftOn(), on);
    };
  }

  private static Plan plan(ClosureAnnounced e, PartialDate on) {
    return new Plan(e.establishment(), e.kind(), on, e.plannedOn(), e.womensEstate());
  }
}

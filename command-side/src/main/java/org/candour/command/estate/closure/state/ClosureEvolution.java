package org.candour.command.estate.closure.state;

import java.util.List;
import org.candour.command.estate.closure.state.ClosureState.AgreedExit;
import org.candour.command.estate.closure.state.ClosureState.Announced;
import org.candour.command.estate.closure.state.ClosureState.ClosurePlan;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.estate.closure.state.ClosureState.Likely;
import org.candour.command.estate.closure.state.ClosureState.NotOpened;
import org.candour.command.estate.closure.state.ClosureState.Preparation;
import org.candour.command.estate.closure.state.ClosureState.Rescinded;
import org.candour.command.estate.closure.state.ClosureState.ToldEnd;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
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

/** Carries a closure's state on by its events; refuses an event that cannot have happened in it. */
public final class ClosureEvolution {

  private ClosureEvolution() {}

  /** The state after an event that happened on a date. */
  public static ClosureState after(ClosureState state, ClosureEvent event, PartialDate on) {
    return switch (state) {
      case NotOpened _ -> opened(state, event, on);
      case Likely likely -> whileLikely(likely, event, on);
      case Decided decided -> onceDecided(decided, event, on);
      case Rescinded _ -> throw new CorruptHistory(state, event);
    };
  }

  private static ClosureState opened(ClosureState state, ClosureEvent event, PartialDate on) {
    return switch (event) {
      case ClosureLikelyStated e -> new Likely(e.establishment(), e.kind(), false);
      case ClosureAnnounced e -> announced(e, on);
      case ClosureEvent.AtAnyStage _, ClosureEvent.OnceAnnounced _ ->
          throw new CorruptHistory(state, event);
    };
  }

  private static ClosureState whileLikely(Likely state, ClosureEvent event, PartialDate on) {
    return switch (event) {
      case ClosureLikelyStated e -> new Likely(e.establishment(), e.kind(), state.advised());
      case ClosureAnnounced e -> announced(e, on);
      case ClosureRescinded _ -> new Rescinded(state.establishment(), on);
      case ClosureAdviceTaken e ->
          new Likely(
              state.establishment(), state.kind(), state.advised() || e.taken().speaksForWomen());
      case ClosureGroupsHeard _ -> state;
      case ClosureEvent.OnceAnnounced _ -> throw new CorruptHistory(state, event);
    };
  }

  private static ClosureState onceDecided(Decided state, ClosureEvent event, PartialDate on) {
    Preparation prepared = state.preparation();
    return switch (event) {
      case ClosureEvent.Opening _ -> throw new CorruptHistory(state, event);
      case ClosureTimelinePublished _ -> state;
      case OrganisationNotified e -> state.prepared(prepared.notified(e.organisation(), on));
      case FamiliesInformed _ -> state;
      case ImpactAssessed _ -> state.prepared(prepared.assessed(on));
      case ExitPlanAgreed e ->
          state.prepared(prepared.agreed(new AgreedExit(e.organisation(), e.service())));
      case ExitPlanCompleted e ->
          state.prepared(prepared.carriedOut(new AgreedExit(e.organisation(), e.service())));
      case ClosureAdviceTaken e ->
          e.taken().speaksForWomen() ? state.prepared(prepared.withAdvice()) : state;
      case ClosureGroupsHeard _ -> state;
      case ClosurePostponed e ->
          new Announced(
              state.plan().movedTo(e.plannedOn(), on), prepared, state.lastPrisonersLeftOn());
      case ClosureBroughtForward e ->
          new Announced(
              state.plan().movedTo(e.plannedOn(), on), prepared, state.lastPrisonersLeftOn());
      case ClosureRescinded _ -> new Rescinded(state.plan().establishment(), on);
      case ClosureOrderMade _ -> state.prepared(prepared.ordered(on));
      case LastPrisonersLeft _ -> state.left(on);
      case ClosureCompleted _ ->
          new Completed(state.plan(), prepared, state.lastPrisonersLeftOn(), on);
    };
  }

  private static Announced announced(ClosureAnnounced e, PartialDate on) {
    Preparation prepared = e.advised() ? Preparation.NONE.withAdvice() : Preparation.NONE;
    return new Announced(plan(e, on), prepared, null);
  }

  private static ClosurePlan plan(ClosureAnnounced e, PartialDate on) {
    return new ClosurePlan(
        e.terms().establishment(),
        e.terms().kind(),
        on,
        e.terms().plannedOn(),
        List.of(new ToldEnd(on, e.terms().plannedOn())),
        e.womensEstate());
  }
}

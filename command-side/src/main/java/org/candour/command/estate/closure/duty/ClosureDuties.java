package org.candour.command.estate.closure.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.RegisterDuty;
import org.candour.command.estate.closure.state.ClosureState;
import org.candour.command.estate.closure.state.ClosureState.Announced;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.DecisionContext;
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

/**
 * The duties of a closure: which of them each event is held against.
 *
 * <p>Where nothing on record says that something was done, a first-hand record means that it was
 * not; a source of imported history may just not tell, so the duty is then undetermined.
 */
public final class ClosureDuties {

  private ClosureDuties() {}

  /** All that is found of an event, which happened to a closure as it was before. */
  public static List<Judgement> judge(
      ClosureEvent event, ClosureState before, DecisionContext context) {
    if (event instanceof ClosureAnnounced announced) {
      return announced(announced, context);
    }
    return before instanceof Decided decided ? judge(event, decided, context) : List.of();
  }

  private static List<Judgement> announced(ClosureAnnounced event, DecisionContext context) {
    List<Judgement> judgements = new ArrayList<>();
    if (event.terms().plannedOn() != null) {
      ClosureNoticeDuty.planned(context, context.occurredOn(), event.terms().plannedOn())
          .ifPresent(judgements::add);
    }
    if (event.womensEstate()) {
      ClosureAdviceDuty.announced(context, event).ifPresent(judgements::add);
    }
    RegisterDuty.women(context, event.terms().establishment(), event.womensEstate())
        .ifPresent(judgements::add);
    return judgements;
  }

  private static List<Judgement> judge(
      ClosureEvent event, Decided before, DecisionContext context) {
    return switch (event) {
      case ClosureAdviceTaken e -> ClosureAdviceDuty.taken(context, e, before).stream().toList();
      case OrganisationNotified e ->
          ClosureNoticeDuty.notice(context, before, e.organisation()).stream().toList();
      case ClosurePostponed e ->
          e.plannedOn() == null
              ? List.of()
              : ClosureNoticeDuty.replanned(context, before, e.plannedOn()).toList();
      case ClosureBroughtForward e ->
          ClosureNoticeDuty.replanned(context, before, e.plannedOn()).toList();
      case ClosureOrderMade e -> ClosureOrderDuty.order(context, before, e);
      case LastPrisonersLeft _ ->
          ClosureNoticeDuty.actualNotice(context, before, context.occurredOn()).toList();
      case ClosureCompleted _ ->
          before instanceof Announced announced ? completed(announced, context) : List.of();
      case ClosureLikelyStated _,
          ClosureAnnounced _,
          ClosureGroupsHeard _,
          ClosureRescinded _,
          ClosureTimelinePublished _,
          FamiliesInformed _,
          ImpactAssessed _,
          ExitPlanAgreed _,
          ExitPlanCompleted _ ->
          List.of();
    };
  }

  private static List<Judgement> completed(Announced before, DecisionContext context) {
    Stream<Judgement> notice =
        before.lastPrisonersLeftOn() == null
            ? ClosureNoticeDuty.actualNotice(context, before, context.occurredOn())
            : Stream.empty();
    return Stream.of(
            notice,
            ClosureOrderDuty.orderBefore(context, before).stream(),
            ImpactAssessmentDuty.assessment(context, before).stream())
        .flatMap(found -> found)
        .toList();
  }
}

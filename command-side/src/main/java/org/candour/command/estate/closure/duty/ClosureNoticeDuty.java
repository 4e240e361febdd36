package org.candour.command.estate.closure.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Organisations are given notice long before a closure ends what they do in a prison. Held against
 * the time from notice to the end as planned, and as it really was.
 */
final class ClosureNoticeDuty {

  private static final String NOTICE = "closure-notice";

  private ClosureNoticeDuty() {}

  /** Notice in all, by the plan as announced. */
  static Optional<Judgement> planned(
      DecisionContext context, PartialDate announcedOn, PartialDate plannedOn) {
    return context.judge().term(NOTICE, announcedOn, plannedOn, null, Basis.PLANNED);
  }

  /** Notice in all and to each organisation, by a new plan. */
  static List<Judgement> replanned(DecisionContext context, Decided state, PartialDate plannedOn) {
    return toAll(context, state, plannedOn, Basis.PLANNED);
  }

  /** Notice in all and to each organisation, as it really was. */
  static List<Judgement> actualNotice(DecisionContext context, Decided state, PartialDate endedOn) {
    return toAll(context, state, endedOn, Basis.ACTUAL);
  }

  /** Notice to one organisation told now: against what happened, or else against the plan. */
  static Optional<Judgement> notice(
      DecisionContext context, Decided state, OrganisationId organisation) {
    PartialDate ended = endedOn(state);
    PartialDate planned = state.plan().plannedOn();
    if (ended != null) {
      return context.judge().term(NOTICE, context.occurredOn(), ended, organisation, Basis.ACTUAL);
    }
    return planned == null
        ? Optional.empty()
        : context.judge().term(NOTICE, context.occurredOn(), planned, organisation, Basis.PLANNED);
  }

  private static List<Judgement> toAll(
      DecisionContext context, Decided state, PartialDate to, Basis basis) {
    List<Judgement> judgements = new ArrayList<>();
    context
        .judge()
        .term(NOTICE, state.plan().announcedOn(), to, null, basis)
        .ifPresent(judgements::add);
    state.preparation().notified().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(OrganisationId::value)))
        .forEach(told ->
            context
                .judge()
                .term(NOTICE, told.getValue(), to, told.getKey(), basis)
                .ifPresent(judgements::add));
    return judgements;
  }

  private static @Nullable PartialDate endedOn(Decided state) {
    if (state.lastPrisonersLeftOn() != null) {
      return state.lastPrisonersLeftOn();
    }
    return state instanceof Completed done ? done.completedOn() : null;
  }
}

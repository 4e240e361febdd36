package org.candour.command.estate.closure.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.closure.state.ClosureState.Announced;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The duties of a closure: when each applies, and what it is held against.
 *
 * <p>Where nothing on record says that something was done, a first-hand record means that it was
 * not; a source of imported history may just not tell, so the duty is then undetermined.
 */
public final class ClosureDuties {

  private static final String NOTICE = "closure-notice";
  private static final String ORDER = "closure-order";
  private static final String SPECIAL_REASONS = "closure-order-special-reasons";
  private static final String ASSESSMENT = "closure-impact-assessment";

  private ClosureDuties() {}

  /** Notice in all, by the plan as announced. */
  public static Optional<Judgement> planned(
      DecisionContext context, PartialDate announcedOn, PartialDate plannedOn) {
    return context.judge().term(NOTICE, announcedOn, plannedOn, null, Basis.PLANNED);
  }

  /** Notice in all and to each organisation, by a new plan. */
  public static List<Judgement> replanned(DecisionContext context, Announced state, PartialDate plannedOn) {
    return toAll(context, state, plannedOn, Basis.PLANNED);
  }

  /** Notice in all and to each organisation, as it really was. */
  public static List<Judgement> actualNotice(DecisionContext context, Decided state, PartialDate endedOn) {
    return toAll(context, state, endedOn, Basis.ACTUAL);
  }

  /** Notice to one organisation told now: against what happened, or else against the plan. */
  public static Optional<Judgement> notice(DecisionContext context, Decided state, OrganisationId organisation) {
    PartialDate ended = endedOn(state);
    PartialDate planned = state.plan().plannedOn();
    if (ended != null) {
      return context.judge().term(NOTICE, context.occurredOn(), ended, organisation, Basis.ACTUAL);
    }
    return planned == null
        ? Optional.empty()
        : context.judge().term(NOTICE, context.occurredOn(), planned, organisation, Basis.PLANNED);
  }

  /** An order closes the prison; if it is its county's only one, it states special reasons. */
  public static List<Judgement> order(DecisionContext context, ClosureOrderMade order) {
    List<Judgement> judgements = new ArrayList<>();
    context.judge()
        .done(
            ORDER,
            context.occurredOn(),
            true,
            order.instrument() + " was made on " + context.occurredOn().inWords() + ".")
        .ifPresent(judgements::add);
    if (order.onlyPrisonInCounty()) {
      boolean stated = order.specialReasons() != null && !order.specialReasons().isBlank();
      context.judge()
          .done(
              SPECIAL_REASONS,
              context.occurredOn(),
              stated,
              stated
                  ? order.instrument() + " states special reasons."
                  : order.instrument()
                      + " closes the only prison in its county and no special reasons are"
                      + " recorded.")
          .ifPresent(judgements::add);
    }
    return judgements;
  }

  /** Whether an order stands behind a closure that is now complete. */
  public static Optional<Judgement> orderBefore(DecisionContext context, Announced state) {
    ClosureKind kind = state.plan().kind();
    if (state.preparation().orderMadeOn() != null
        || kind == ClosureKind.PARTIAL
        || kind == ClosureKind.TEMPORARY) {
      return Optional.empty();
    }
    return context.judge()
        .done(
            ORDER,
            context.occurredOn(),
            context.notOnRecord(),
            "No order was on record when the closure was recorded as complete." + context.sourceIsSilent());
  }

  /** Whether the impact was assessed before the closure was complete. */
  public static Optional<Judgement> assessment(DecisionContext context, Announced state) {
    PartialDate on = state.preparation().assessedOn();
    if (on == null) {
      return context.judge()
          .done(
              ASSESSMENT,
              context.occurredOn(),
              context.notOnRecord(),
              "No assessment was on record when the closure was recorded as complete."
                  + context.sourceIsSilent());
    }
    Boolean inTime =
        on.isSurelyAfter(context.occurredOn())
            ? Boolean.FALSE
            : !on.latest().isAfter(context.occurredOn().earliest()) ? Boolean.TRUE : null;
    return context.judge()
        .done(
            ASSESSMENT,
            context.occurredOn(),
            inTime,
            "The impact was assessed on "
                + on.inWords()
                + " and the closure complete on "
                + context.occurredOn().inWords()
                + ".");
  }

  private static List<Judgement> toAll(DecisionContext context, Decided state, PartialDate to, Basis basis) {
    List<Judgement> judgements = new ArrayList<>();
    context.judge().term(NOTICE, state.plan().announcedOn(), to, null, basis).ifPresent(judgements::add);
    state.preparation().notified().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(OrganisationId::value)))
        .forEach(told ->
            context.judge()
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

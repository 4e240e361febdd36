package org.candour.command.estate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.closure.ClosureState.Announced;
import org.candour.command.estate.closure.ClosureState.Completed;
import org.candour.command.estate.closure.ClosureState.Decided;
import org.candour.command.estate.closure.MakeClosureOrder;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The duties of the estate: when each applies, and what it is held against.
 *
 * <p>Where nothing on record says that something was done, a first-hand record means that it was
 * not; a source of imported history may just not tell, so the duty is then undetermined.
 */
public final class EstateDuties {

  private static final String NOTICE = "closure-notice";
  private static final String ORDER = "closure-order";
  private static final String SPECIAL_REASONS = "closure-order-special-reasons";
  private static final String ASSESSMENT = "closure-impact-assessment";
  private static final String ADVICE = "womens-estate-advice";

  private EstateDuties() {}

  /** Notice in all, by the plan as announced. */
  public static Optional<Judgement> planned(
      DecisionContext d, PartialDate announcedOn, PartialDate plannedOn) {
    return d.judge().term(NOTICE, announcedOn, plannedOn, null, Basis.PLANNED);
  }

  /** Notice in all and to each organisation, by a new plan. */
  public static List<Judgement> replanned(
      DecisionContext d, Announced state, PartialDate plannedOn) {
    return toAll(d, state, plannedOn, Basis.PLANNED);
  }

  /** Notice in all and to each organisation, as it really was. */
  public static List<Judgement> actualNotice(
      DecisionContext d, Decided state, PartialDate endedOn) {
    return toAll(d, state, endedOn, Basis.ACTUAL);
  }

  /** Notice to one organisation told now: against what happened, or else against the plan. */
  public static Optional<Judgement> notice(
      DecisionContext d, Decided state, OrganisationId organisation) {
    PartialDate ended = endedOn(state);
    PartialDate planned = state.plan().plannedOn();
    if (ended != null) {
      return d.judge().term(NOTICE, d.occurredOn(), ended, organisation, Basis.ACTUAL);
    }
    return planned == null
        ? Optional.empty()
        : d.judge().term(NOTICE, d.occurredOn(), planned, organisation, Basis.PLANNED);
  }

  /** An order closes the prison; if it is its county's only one, it states special reasons. */
  public static List<Judgement> order(DecisionContext d, MakeClosureOrder c) {
    List<Judgement> judgements = new ArrayList<>();
    d.judge()
        .done(
            ORDER,
            d.occurredOn(),
            true,
            c.instrument() + " was made on " + d.occurredOn().inWords() + ".")
        .ifPresent(judgements::add);
    if (c.onlyPrisonInCounty()) {
      boolean stated = c.specialReasons() != null && !c.specialReasons().isBlank();
      d.judge()
          .done(
              SPECIAL_REASONS,
              d.occurredOn(),
              stated,
              stated
                  ? c.instrument() + " states special reasons."
                  : c.instrument()
                      + " closes the only prison in its county and no special reasons are"
                      + " recorded.")
          .ifPresent(judgements::add);
    }
    return judgements;
  }

  /** Whether an order stands behind a closure that is now complete. */
  public static Optional<Judgement> orderBefore(DecisionContext d, Announced state) {
    ClosureKind kind = state.plan().kind();
    if (state.preparation().orderMadeOn() != null
        || kind == ClosureKind.PARTIAL
        || kind == ClosureKind.TEMPORARY) {
      return Optional.empty();
    }
    return d.judge()
        .done(
            ORDER,
            d.occurredOn(),
            notOnRecord(d),
            "No order was on record when the closure was recorded as complete." + silence(d));
  }

  /** Whether the impact was assessed before the closure was complete. */
  public static Optional<Judgement> assessment(DecisionContext d, Announced state) {
    PartialDate on = state.preparation().assessedOn();
    if (on == null) {
      return d.judge()
          .done(
              ASSESSMENT,
              d.occurredOn(),
              notOnRecord(d),
              "No assessment was on record when the closure was recorded as complete."
                  + silence(d));
    }
    Boolean inTime =
        on.isSurelyAfter(d.occurredOn())
            ? Boolean.FALSE
            : !on.latest().isAfter(d.occurredOn().earliest()) ? Boolean.TRUE : null;
    return d.judge()
        .done(
            ASSESSMENT,
            d.occurredOn(),
            inTime,
            "The impact was assessed on "
                + on.inWords()
                + " and the closure complete on "
                + d.occurredOn().inWords()
                + ".");
  }

  /** Whether an advisory group advised on a decision in the women's estate. */
  public static Optional<Judgement> advice(DecisionContext d, boolean taken) {
    return d.judge()
        .done(
            ADVICE,
            d.occurredOn(),
            taken ? Boolean.TRUE : notOnRecord(d),
            taken
                ? "The advice of an advisory group is on record."
                : "No advice was on record when the decision was recorded." + silence(d));
  }

  private static List<Judgement> toAll(
      DecisionContext d, Decided state, PartialDate to, Basis basis) {
    List<Judgement> judgements = new ArrayList<>();
    d.judge().term(NOTICE, state.plan().announcedOn(), to, null, basis).ifPresent(judgements::add);
    state.preparation().notified().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(OrganisationId::value)))
        .forEach(told ->
            d.judge()
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

  private static @Nullable Boolean notOnRecord(DecisionContext d) {
    return d.imported() ? null : Boolean.FALSE;
  }

  private static String silence(DecisionContext d) {
    return d.imported() ? " The source does not say whether there was one." : "";
  }
}

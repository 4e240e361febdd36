package org.candour.command.estate.closure.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.estate.closure.state.ClosureState.Announced;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.jspecify.annotations.Nullable;

/**
 * A prison was closed by an order, and an order that closed its county's only one stated special
 * reasons. Applies to the closing of a whole prison; held against the orders on record.
 */
final class ClosureOrderDuty {

  private static final String ORDER = "closure-order";
  private static final String SPECIAL_REASONS = "closure-order-special-reasons";

  private ClosureOrderDuty() {}

  /** An order closes the prison; if it is its county's only one, it states special reasons. */
  static List<Judgement> order(DecisionContext context, Decided state, ClosureOrderMade order) {
    List<Judgement> judgements = new ArrayList<>();
    PartialDate completed = state instanceof Completed done ? done.completedOn() : null;
    madeBefore(context, order.instrument(), context.occurredOn(), completed)
        .ifPresent(judgements::add);
    if (order.onlyPrisonInCounty()) {
      boolean stated = order.specialReasons() != null && !order.specialReasons().isBlank();
      context
          .judge()
          .done(
              SPECIAL_REASONS,
              context.occurredOn(),
              stated,
              stated
                  ? order.instrument() + " states special reasons."
                  : order.instrument()
                      + " closes the only prison in its county, and no special reasons are"
                      + " recorded.")
          .ifPresent(judgements::add);
    }
    return judgements;
  }

  /** An order comes before the closing, whichever of the two was written down first. */
  private static Optional<Judgement> madeBefore(
      DecisionContext context, String order, PartialDate made, @Nullable PartialDate completed) {
    String finding = order + " was made " + made.onInWords();
    return completed == null
        ? context.judge().done(ORDER, made, true, finding + ".")
        : context
            .judge()
            .inOrder(
                ORDER,
                completed,
                made,
                completed,
                finding + " and the closure was complete " + completed.onInWords() + ".");
  }

  /** Whether an order stands behind a closure that is now complete. */
  static Optional<Judgement> orderBefore(DecisionContext context, Announced state) {
    ClosureKind kind = state.plan().kind();
    if (kind == ClosureKind.PARTIAL || kind == ClosureKind.TEMPORARY) {
      return Optional.empty();
    }
    PartialDate made = state.preparation().orderMadeOn();
    if (made != null) {
      return madeBefore(context, "An order", made, context.occurredOn())
          .filter(judged -> judged.verdict() != Verdict.MET);
    }
    return context
        .judge()
        .done(
            ORDER,
            context.occurredOn(),
            context.notOnRecord(),
            "No order was on record when the closure was recorded as complete."
                + context.sourceIsSilent());
  }
}

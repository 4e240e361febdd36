package org.candour.command.estate;

import java.util.List;
import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.estate.TakenAdvice;
import org.jspecify.annotations.Nullable;

/** Asks that an advisory group for women advises on decisions in the women's estate. */
public final class AdviceDuty {

  private static final String DUTY = "womens-estate-advice";

  private AdviceDuty() {}

  /**
   * Whether advice that is put on record afterwards had been given when it was decided: it is that
   * of a group for women, and not surely of a later day.
   *
   * @param decidedOn null if it has not been decided
   */
  public static boolean isMetBy(TakenAdvice taken, @Nullable PartialDate decidedOn) {
    return decidedOn != null && taken.speaksForWomen() && !taken.givenOn().isSurelyAfter(decidedOn);
  }

  /**
   * Whether any advice that was put on record before had been given when it was decided, as its
   * group's record tells of it.
   *
   * @param earlier what was taken
   * @param decidedOn null if it has not been decided
   */
  public static boolean isMetByAny(
      List<TakenAdvice> earlier, @Nullable PartialDate decidedOn, DecisionContext context) {
    return earlier.stream()
        .anyMatch(taken -> isMetBy(AdviceRecord.asRecorded(taken, context), decidedOn));
  }

  /**
   * Holds a decision in the women's estate against it.
   *
   * @param taken whether such advice is on record
   */
  public static Optional<Judgement> judge(DecisionContext context, boolean taken) {
    return context
        .judge()
        .done(
            DUTY,
            context.occurredOn(),
            taken ? Boolean.TRUE : context.notOnRecord(),
            taken
                ? "The advice of an advisory group for women is on record."
                : "No advice of an advisory group for women was on record when the decision was"
                    + " recorded."
                    + context.sourceIsSilent());
  }
}

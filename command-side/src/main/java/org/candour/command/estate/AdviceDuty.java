package org.candour.command.estate;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;

/** Asks that an advisory group advises on decisions in the women's estate. */
public final class AdviceDuty {

  private static final String DUTY = "womens-estate-advice";

  private AdviceDuty() {}

  /**
   * Holds a decision in the women's estate against it.
   *
   * @param taken whether advice is on record
   */
  public static Optional<Judgement> judge(DecisionContext context, boolean taken) {
    return context
        .judge()
        .done(
            DUTY,
            context.occurredOn(),
            taken ? Boolean.TRUE : context.notOnRecord(),
            taken
                ? "The advice of an advisory group is on record."
                : "No advice was on record when the decision was recorded."
                    + context.sourceIsSilent());
  }
}

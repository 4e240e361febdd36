package org.candour.command.estate.closure.duty;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.closure.state.ClosureState.Announced;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;

/**
 * What a closure means is assessed before it is complete. Applies to every closure that completes;
 * held against the first assessment on record.
 */
final class ImpactAssessmentDuty {

  private static final String ASSESSMENT = "closure-impact-assessment";

  private ImpactAssessmentDuty() {}

  /** Whether the impact was assessed before the closure was complete. */
  static Optional<Judgement> assessment(DecisionContext context, Announced state) {
    PartialDate on = state.preparation().assessedOn();
    if (on == null) {
      return context
          .judge()
          .done(
              ASSESSMENT,
              context.occurredOn(),
              context.notOnRecord(),
              "No assessment was on record when the closure was recorded as complete."
                  + context.sourceIsSilent());
    }
    return context
        .judge()
        .inOrder(
            ASSESSMENT,
            context.occurredOn(),
            on,
            context.occurredOn(),
            "The impact was assessed "
                + on.onInWords()
                + " and the closure was complete "
                + context.occurredOn().onInWords()
                + ".");
  }
}

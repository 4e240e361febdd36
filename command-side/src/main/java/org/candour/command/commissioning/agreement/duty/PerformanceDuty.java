package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.commissioning.agreement.state.AgreementState.InForce;
import org.candour.command.commissioning.agreement.state.AgreementState.Signed;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.deadline.AssessmentDeadline;

/**
 * Performance is assessed every year and on ending. Applies to what the mechanism and the value of
 * an agreement ask for; held against the time since it started or was last assessed.
 */
final class PerformanceDuty {

  private PerformanceDuty() {}

  /** An assessment that is made now. */
  static Optional<Judgement> assessed(DecisionContext context, Signed state) {
    PartialDate last = state.course().assessedOn();
    DateRange since =
        new DateRange(last == null ? state.terms().startsOn() : last, context.occurredOn());
    return duty(state, "performance")
        .flatMap(
            duty -> context.judge().within(duty, appliesOn(duty, context, state), since, null));
  }

  /** The assessment on ending of an agreement that ends now. */
  static Optional<Judgement> atEnd(DecisionContext context, InForce state) {
    boolean done = state.course().assessedAtEnd();
    return duty(state, "performance-at-end")
        .flatMap(duty ->
            context
                .judge()
                .done(
                    duty,
                    appliesOn(duty, context, state),
                    done ? Boolean.TRUE : context.notOnRecord(),
                    done
                        ? "Performance was assessed when the agreement ended."
                        : "No assessment of performance at the end of the agreement is on"
                            + " record."));
  }

  private static Optional<String> duty(Signed state, String which) {
    return AssessmentDeadline.duty(state.terms(), state.signed().procedureFrom(), which);
  }

  /** The Act applies to procurements that began under it; the project's policy to all. */
  private static PartialDate appliesOn(String duty, DecisionContext context, Signed state) {
    return duty.startsWith("contract-") ? state.signed().procedureFrom() : context.occurredOn();
  }
}

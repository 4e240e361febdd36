package org.candour.command.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.jspecify.annotations.Nullable;

/** Submit the plan that was required. */
@Command(
    name = "submit-plan",
    title = "Submit the plan that was required",
    stream = "failure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ASKED,
    ideas = {"25"})
record SubmitPlan(@Hint("The failure") FailureId failure, @Valid @JsonUnwrapped PlanTerms plan)
    implements FailureCommand.WhileOpen {
  /** What has happened once this is accepted. */
  PlanSubmitted happened(@Nullable Party speaker) {
    return new PlanSubmitted(plan, speaker);
  }
}

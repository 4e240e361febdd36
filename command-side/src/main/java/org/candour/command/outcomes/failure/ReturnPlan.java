package org.candour.command.outcomes.failure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.PlanReturned;
import org.jspecify.annotations.Nullable;

/** Return a plan that is not good enough. */
@Command(
    name = "return-plan",
    title = "Return a plan that is not good enough",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR},
    says = {Side.OVERSIGHT, Side.INSPECTOR},
    ideas = {"25"})
record ReturnPlan(
    @Hint("The failure") FailureId failure,
    @Hint("What is missing") @NotBlank @Size(max = 2000) String why,
    @Hint("The last day for it to come again") LocalDate by)
    implements FailureCommand.WhileOpen {
  /** What has happened once this is accepted. */
  PlanReturned happened(@Nullable Party speaker) {
    return new PlanReturned(why, by, speaker);
  }
}

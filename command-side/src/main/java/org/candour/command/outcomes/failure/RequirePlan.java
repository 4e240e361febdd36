package org.candour.command.outcomes.failure;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.PlanRequired;
import org.jspecify.annotations.Nullable;

/** Require a plan. */
@Command(
    name = "require-plan",
    title = "Require a plan",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR},
    says = {Side.OVERSIGHT, Side.INSPECTOR},
    ideas = {"25"})
record RequirePlan(
    @Hint("The failure") FailureId failure,
    @Hint("The level that is to submit it: a prison’s code, SERVICE, MINISTRY") Party of,
    @Hint("The last day for it") LocalDate by,
    @Hint("What it must say") @Nullable @Size(max = 2000) String what)
    implements FailureCommand.WhileOpen {
  /** What has happened once this is accepted. */
  PlanRequired happened(@Nullable Party speaker) {
    return new PlanRequired(of, by, what, speaker);
  }
}

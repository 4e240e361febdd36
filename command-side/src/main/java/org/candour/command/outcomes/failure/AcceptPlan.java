package org.candour.command.outcomes.failure;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.PlanAccepted;
import org.jspecify.annotations.Nullable;

/** Accept a plan. */
@Command(
    name = "accept-plan",
    title = "Accept a plan",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR},
    says = {Side.OVERSIGHT, Side.INSPECTOR},
    ideas = {"25"})
record AcceptPlan(
    @Hint("The failure") FailureId failure,
    @Hint("What is to be said of it") @Nullable @Size(max = 2000) String note)
    implements FailureCommand.WhileOpen {
  /** What has happened once this is accepted. */
  PlanAccepted happened(@Nullable Party speaker) {
    return new PlanAccepted(note, speaker);
  }
}

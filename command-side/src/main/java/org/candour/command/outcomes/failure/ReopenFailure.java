package org.candour.command.outcomes.failure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.FailureReopened;
import org.jspecify.annotations.Nullable;

/** Reopen a failure that is not over. */
@Command(
    name = "reopen-failure",
    title = "Reopen a failure that is not over",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR},
    says = {Side.OVERSIGHT, Side.INSPECTOR},
    ideas = {"25"})
record ReopenFailure(
    @Hint("The failure") FailureId failure, @Hint("Why") @NotBlank @Size(max = 2000) String why)
    implements FailureCommand {
  /** What has happened once this is accepted. */
  FailureReopened happened(@Nullable Party speaker) {
    return new FailureReopened(why, speaker);
  }
}

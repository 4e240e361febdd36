package org.candour.command.commissioning.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.definition.Hint;

/** Stop a round. */
@Command(
    name = "stop-round",
    title = "Stop a round",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"18"})
record StopRound(
    @Hint("The round") RoundId round, @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements RoundCommand.WhileUnderway {
  /** What has happened once this is accepted. */
  RoundStopped happened() {
    return new RoundStopped(reason);
  }
}

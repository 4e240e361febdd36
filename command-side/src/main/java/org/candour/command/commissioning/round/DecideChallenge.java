package org.candour.command.commissioning.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Record the outcome of a challenge. */
@Command(
    name = "decide-challenge",
    title = "Record the outcome of a challenge",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"C8"})
record DecideChallenge(
    @Hint("The round") RoundId round,
    @Hint("Which lot; leave out if there are none") @Nullable @Size(max = 60) String lot,
    @Hint("What became of it") ChallengeOutcome outcome,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements RoundCommand.AnyTimeRoundCommand {
  /** What has happened once this is accepted. */
  ChallengeDecided happened() {
    return new ChallengeDecided(lot, outcome, reason);
  }
}

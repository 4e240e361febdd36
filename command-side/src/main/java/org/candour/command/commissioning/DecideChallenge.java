package org.candour.command.commissioning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.Role;
import org.candour.events.RoundId;
import org.candour.events.commissioning.ChallengeDecided;
import org.candour.events.commissioning.ChallengeOutcome;
import org.jspecify.annotations.Nullable;

/** Record the outcome of a challenge. */
@Command(
    name = "decide-challenge",
    title = "Record the outcome of a challenge",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"C8"})
record DecideChallenge(
    @Hint("The round") RoundId round,
    @Hint("Which lot; leave out if there are none") @Nullable @Size(max = 60) String lot,
    @Hint("What became of it") ChallengeOutcome outcome,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements RoundCommand {
  /** What has happened once this is accepted. */
  ChallengeDecided happened() {
    return new ChallengeDecided(lot, outcome, reason);
  }
}

package org.candour.command.commissioning.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.OverturnedAward;
import org.candour.events.definition.Hint;
import org.candour.events.id.Link;
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
  /** What has happened once this is accepted and the award stands. */
  ChallengeDecided happened() {
    return new ChallengeDecided(lot, outcome, reason, null);
  }

  /**
   * What has happened once this is accepted and takes the award away.
   *
   * @param entries the round’s, of which the last award of the lot is the one that was challenged
   */
  ChallengeDecided overturning(List<IndexedEntry> entries) {
    return new ChallengeDecided(
        lot,
        outcome,
        reason,
        entries.stream()
            .filter(one ->
                one.entry().payload() instanceof LotAwarded award
                    && Objects.equals(award.terms().lot(), lot))
            .reduce((_, last) -> last)
            .map(DecideChallenge::overturned)
            .orElse(null));
  }

  private static OverturnedAward overturned(IndexedEntry one) {
    AwardTerms terms = ((LotAwarded) one.entry().payload()).terms();
    return new OverturnedAward(
        new Link(one.index(), one.entry().stream()), terms.supplier(), terms.namedPartners());
  }
}

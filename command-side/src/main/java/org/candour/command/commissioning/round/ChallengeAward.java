package org.candour.command.commissioning.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Record the challenge of an award. */
@Command(
    name = "challenge-award",
    title = "Record the challenge of an award",
    stream = "round",
    by = {Role.PARTNER, Role.REGISTRAR},
    says = Side.CHALLENGER,
    ideas = {"C8"})
record ChallengeAward(
    @Hint("The round") RoundId round,
    @Hint("Which lot; leave out if there are none") @Nullable @Size(max = 60) String lot,
    @Hint("Who challenges it, if it is an organisation") @Nullable OrganisationId challenger,
    @Hint("On what grounds") @NotBlank @Size(max = 2000) String grounds,
    @Hint("Before which court or body") @Nullable @Size(max = 200) String forum)
    implements RoundCommand.AnyTimeRoundCommand {
  @Override
  public Set<StreamId> within() {
    return Subjects.of(challenger);
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.CHALLENGER, challenger);
  }

  /** What has happened once this is accepted. */
  AwardChallenged happened() {
    return new AwardChallenged(lot, challenger, grounds, forum);
  }
}

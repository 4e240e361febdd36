package org.candour.command.partnership.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.jspecify.annotations.Nullable;

/** Dispute that a promise was kept. */
@Command(
    name = "dispute-fulfilment",
    title = "Dispute that a promise was kept",
    stream = "commitment",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.BOARD_CLERK,
      Role.BOARD_MEMBER,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = {Side.PROMISEE, Side.INSPECTOR},
    ideas = {"P12"})
record DisputeFulfilment(
    @Hint("The commitment") CommitmentId commitment,
    @Hint("What is missing") @NotBlank @Size(max = 2000) String why)
    implements CommitmentCommand {
  /** What has happened once this is accepted. */
  FulfilmentDisputed happened(@Nullable Party speaker) {
    return new FulfilmentDisputed(why, speaker);
  }
}

package org.candour.command.partnership.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.jspecify.annotations.Nullable;

/** Decline a promise. */
@Command(
    name = "decline-commitment",
    title = "Decline a promise",
    stream = "commitment",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.BOARD_CLERK,
      Role.BOARD_MEMBER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    says = Side.PROMISEE,
    ideas = {"P12"})
record DeclineCommitment(
    @Hint("The commitment") CommitmentId commitment,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements CommitmentCommand {
  /** What has happened once this is accepted. */
  CommitmentDeclined happened(@Nullable Party speaker) {
    return new CommitmentDeclined(reason, speaker);
  }
}

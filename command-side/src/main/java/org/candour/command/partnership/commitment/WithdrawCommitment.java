package org.candour.command.partnership.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.jspecify.annotations.Nullable;

/** Withdraw a promise. */
@Command(
    name = "withdraw-commitment",
    title = "Withdraw a promise",
    stream = "commitment",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    says = Side.PROMISOR,
    ideas = {"P12"})
record WithdrawCommitment(
    @Hint("The commitment") CommitmentId commitment,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements CommitmentCommand {
  /** What has happened once this is accepted. */
  CommitmentWithdrawn happened(@Nullable Party speaker) {
    return new CommitmentWithdrawn(reason, speaker);
  }
}

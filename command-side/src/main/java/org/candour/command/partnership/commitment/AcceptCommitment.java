package org.candour.command.partnership.commitment;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.jspecify.annotations.Nullable;

/** Accept a promise. */
@Command(
    name = "accept-commitment",
    title = "Accept a promise",
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
record AcceptCommitment(@Hint("The commitment") CommitmentId commitment)
    implements CommitmentCommand {
  /** What has happened once this is accepted. */
  CommitmentAccepted happened(@Nullable Party speaker) {
    return new CommitmentAccepted(speaker);
  }
}

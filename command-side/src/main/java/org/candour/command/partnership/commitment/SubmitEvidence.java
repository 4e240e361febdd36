package org.candour.command.partnership.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.jspecify.annotations.Nullable;

/** Show that a promise is kept. */
@Command(
    name = "submit-evidence",
    title = "Show that a promise is kept",
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
record SubmitEvidence(
    @Hint("The commitment") CommitmentId commitment,
    @Hint("What was done") @NotBlank @Size(max = 2000) String account)
    implements CommitmentCommand {
  /** What has happened once this is accepted. */
  EvidenceSubmitted happened(@Nullable Party speaker) {
    return new EvidenceSubmitted(account, speaker);
  }
}

package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** End an agreement. */
@Command(
    name = "end-agreement",
    title = "End an agreement",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.PAYER,
    ideas = {"P3"})
record EndAgreement(
    @Hint("The agreement") AgreementId agreement,
    @Hint("How it ended") Ending how,
    @Hint("What else a reader should know") @Nullable @Size(max = 2000) String note)
    implements AgreementCommand {
  /** What has happened once this is accepted. */
  AgreementEnded happened() {
    return new AgreementEnded(how, note);
  }
}

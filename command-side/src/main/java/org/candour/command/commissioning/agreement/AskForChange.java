package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Ask the other side of an agreement for a change of its terms. */
@Command(
    name = "ask-for-change",
    title = "Ask the other side for a change of an agreement",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = {Side.PAYER, Side.PROVIDER},
    ideas = {"C3"})
record AskForChange(
    @Hint("The agreement") AgreementId agreement,
    @Hint("What is to change; the answer names it") @NotBlank @Size(max = 2000) String change,
    @Hint("The new last day, if that is to change") @Nullable LocalDate endsOn,
    @Hint("The new value, if that is to change") @Nullable Money value)
    implements AgreementCommand.WhileInForce {
  /** What has happened once this is accepted. */
  ChangeAsked happened(@Nullable Party speaker) {
    return new ChangeAsked(change, endsOn, value, speaker);
  }
}

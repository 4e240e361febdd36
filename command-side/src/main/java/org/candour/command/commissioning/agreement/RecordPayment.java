package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Record a payment. */
@Command(
    name = "record-payment",
    title = "Record a payment",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.PAYER,
    ideas = {"C2"})
record RecordPayment(
    @Hint("The agreement") AgreementId agreement,
    @Hint("How much") Money amount,
    @Hint("Whether it was paid by results") boolean byResults,
    @Hint("What it pays for") @Nullable @Size(max = 300) String period,
    @Hint("To whom, if not to the provider") @Nullable OrganisationId to)
    implements AgreementCommand.AtAnyTime {
  public RecordPayment {
    amount.refuseNothing();
  }

  /** What has happened once this is accepted. */
  PaymentRecorded happened() {
    return new PaymentRecorded(amount, byResults, period, to);
  }
}

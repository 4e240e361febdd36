package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.definition.Hint;

/** Record what a claim recovered. */
@Command(
    name = "recover-claim",
    title = "Record what a claim recovered",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = Side.CLAIMANT,
    ideas = {"C5"})
record RecoverClaim(
    @Hint("The agreement") AgreementId agreement,
    @Hint("What the claim is called") @NotBlank @Size(max = 120) String claim,
    @Hint("How much was recovered") Money amount)
    implements AgreementCommand.AtAnyTime {
  public RecoverClaim {
    amount.refuseNothing();
  }

  /** What has happened once this is accepted. */
  ClaimRecovered happened() {
    return new ClaimRecovered(claim, amount);
  }
}

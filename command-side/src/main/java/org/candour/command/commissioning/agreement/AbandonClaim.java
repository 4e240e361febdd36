package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Abandon a claim. */
@Command(
    name = "abandon-claim",
    title = "Abandon a claim",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = Side.CLAIMANT,
    ideas = {"C5"})
record AbandonClaim(
    @Hint("The agreement") AgreementId agreement,
    @Hint("What the claim is called") @NotBlank @Size(max = 120) String claim,
    @Hint("How much of it, if not all") @Nullable Money amount,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements AgreementCommand.AtAnyTime {
  public AbandonClaim {
    if (amount != null) {
      amount.refuseNothing();
    }
  }

  /** What has happened once this is accepted. */
  ClaimAbandoned happened() {
    return new ClaimAbandoned(claim, amount, reason);
  }
}

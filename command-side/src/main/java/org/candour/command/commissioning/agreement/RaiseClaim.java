package org.candour.command.commissioning.agreement;

import static org.candour.events.definition.Imported.Leeway.ONLY;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Raise a claim under an agreement. */
@Command(
    name = "raise-claim",
    title = "Raise a claim under an agreement",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = {Side.PAYER, Side.PROVIDER},
    ideas = {"C5"})
record RaiseClaim(
    @Hint("The agreement") AgreementId agreement,
    @Hint("What the claim is called") @NotBlank @Size(max = 120) String claim,
    @Hint("How much") Money amount,
    @Hint("How the source puts a sum that is not exact, for instance: nearly £2 million")
        @Imported(ONLY)
        @Nullable
        @Size(max = 120)
        String amountInWords,
    @Hint("Against whom; leave out for the other side") @Nullable Party against,
    @Hint("On what grounds") @NotBlank @Size(max = 2000) String grounds)
    implements AgreementCommand.AtAnyTime {
  public RaiseClaim {
    amount.refuseNothing();
  }

  /** What has happened once this is accepted. */
  ClaimRaised happened(@Nullable Party whom, @Nullable Party speaker) {
    return new ClaimRaised(claim, amount, amountInWords, whom, grounds, speaker);
  }
}

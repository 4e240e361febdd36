package org.candour.command.commissioning.agreement.state;

import org.candour.events.Money;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * A claim.
 *
 * @param amount how much was claimed
 * @param left how much of it was neither recovered nor abandoned, in pence of its currency
 * @param open whether it goes on
 * @param by who claims, if that is known
 * @param against against whom; null for the provider
 */
public record OpenClaim(
    Money amount, long left, boolean open, @Nullable Party by, @Nullable Party against) {

  static OpenClaim raised(ClaimRaised claim) {
    return new OpenClaim(
        claim.amount(), claim.amount().pence(), true, claim.saidBy(), claim.against());
  }

  /** Whether so much of it can still be recovered or abandoned. */
  public boolean holds(Money part) {
    return part.currency().equals(amount.currency()) && part.pence() <= left;
  }

  /** Once a part is settled; a history that was corrected may have settled more than all. */
  OpenClaim less(Money part) {
    return new OpenClaim(amount, Math.max(0, left - part.pence()), open, by, against);
  }

  OpenClaim closed() {
    return new OpenClaim(amount, 0, false, by, against);
  }
}

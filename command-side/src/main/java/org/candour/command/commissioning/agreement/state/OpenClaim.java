package org.candour.command.commissioning.agreement.state;

import org.candour.events.Money;

/**
 * A claim.
 *
 * @param amount how much was claimed
 * @param left how much of it was neither recovered nor abandoned, in pence of its currency
 * @param open whether it goes on
 */
public record OpenClaim(Money amount, long left, boolean open) {

  static OpenClaim raised(Money amount) {
    return new OpenClaim(amount, amount.pence(), true);
  }

  /** Whether so much of it can still be recovered or abandoned. */
  public boolean holds(Money part) {
    return part.currency().equals(amount.currency()) && part.pence() <= left;
  }

  /** Once a part is settled; a history that was corrected may have settled more than all. */
  OpenClaim less(Money part) {
    return new OpenClaim(amount, Math.max(0, left - part.pence()), open);
  }

  OpenClaim closed() {
    return new OpenClaim(amount, 0, false);
  }
}

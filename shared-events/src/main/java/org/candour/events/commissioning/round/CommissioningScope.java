package org.candour.events.commissioning.round;

/** Where a round is run. */
public enum CommissioningScope {
  LOCAL,
  NATIONAL
}

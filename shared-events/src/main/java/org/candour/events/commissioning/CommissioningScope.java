package org.candour.events.commissioning;

/** Where a round is run. */
public enum CommissioningScope {
  LOCAL,
  NATIONAL
}

package org.candour.events.commissioning;

/** Where a round is run. */
public enum Scope {
  LOCAL,
  NATIONAL
}

package org.candour.events.commissioning;

/** How a service is funded. */
public enum Mechanism {
  GRANT,
  CONTRACT,
  SUBCONTRACT,
  RATE_CARD
}

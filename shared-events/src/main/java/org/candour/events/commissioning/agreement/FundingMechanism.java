package org.candour.events.commissioning.agreement;

/** How a service is funded. */
public enum FundingMechanism {
  GRANT,
  CONTRACT,
  SUBCONTRACT,
  RATE_CARD
}

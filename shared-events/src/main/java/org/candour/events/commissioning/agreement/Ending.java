package org.candour.events.commissioning.agreement;

/** How an agreement ended. */
public enum Ending {
  EXPIRED,
  TERMINATED,
  DISCHARGED
}

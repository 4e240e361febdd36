package org.candour.events.commissioning;

/** How an agreement ended. */
public enum Ending {
  EXPIRED,
  TERMINATED,
  DISCHARGED
}

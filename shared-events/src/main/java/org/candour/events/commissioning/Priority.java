package org.candour.events.commissioning;

/** How urgent a need is. */
public enum Priority {
  HIGH,
  MEDIUM,
  LOW
}

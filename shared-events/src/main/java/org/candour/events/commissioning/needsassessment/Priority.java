package org.candour.events.commissioning.needsassessment;

/** How urgent a need is. */
public enum Priority {
  HIGH,
  MEDIUM,
  LOW
}

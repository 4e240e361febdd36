package org.candour.events.commissioning;

/** How well an agreement is carried out, in the words of the Procurement Act 2023. */
public enum PerformanceRating {
  GOOD,
  APPROACHING_TARGET,
  REQUIRES_IMPROVEMENT,
  INADEQUATE,
  OTHER
}

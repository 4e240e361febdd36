package org.candour.events.outcomes.failure.terms;

/** What is done to a prison that fails, from above it. */
public enum InterventionKind {
  /** The service takes over running it from a contractor. */
  STEP_IN,
  SPECIAL_MEASURES,
  POPULATION_CUT,
  PLACEMENTS_STOPPED,
  LEADERSHIP,
  MONEY
}

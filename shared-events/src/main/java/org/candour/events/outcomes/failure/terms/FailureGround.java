package org.candour.events.outcomes.failure.terms;

/** On what ground a failure is declared. */
public enum FailureGround {
  /** Outcomes that were agreed are missed. */
  OUTCOME,
  INSPECTION,
  SAFETY
}

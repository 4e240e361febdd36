package org.candour.events.outcomes.failure.terms;

/** How it is looked at again. */
public enum ReviewKind {
  /** An independent review of progress, which has a protocol of its own. */
  IRP,
  /** A visit of inspectors that is not a whole inspection. */
  VISIT,
  /** A whole inspection. */
  INSPECTION
}

package org.candour.events.inspection;

/** What is inspected. */
public enum InspectionKind {
  /** A prison as a whole. */
  PRISON,
  /** How prisons work with voluntary organisations. */
  PARTNERSHIP,
  /** One theme, wherever it is met. */
  THEMATIC
}

package org.candour.events.inspection;

/** What a finding is. */
public enum FindingKind {
  STRENGTH,
  OBSERVATION,
  CONCERN,
  /** A concern that the report names as one of few. */
  KEY_CONCERN,
  /** A key concern that comes before the others. */
  PRIORITY_CONCERN;

  /** Whether it is among the key concerns. */
  public boolean isKey() {
    return this == KEY_CONCERN || this == PRIORITY_CONCERN;
  }
}

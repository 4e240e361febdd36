package org.candour.events.inspection.recommendation;

/**
 * How far an inspector found that a recommendation has got.
 *
 * <p>Source: the independent reviews of progress of HM Inspectorate of Prisons.
 */
public enum JudgedProgress {
  GOOD,
  REASONABLE,
  INSUFFICIENT,
  NONE;

  /** Whether it is enough. */
  public boolean isEnough() {
    return this == GOOD || this == REASONABLE;
  }
}

package org.candour.events.inspection.recommendation;

/** How far its owner says that a recommendation has got. */
public enum ReportedProgress {
  DONE,
  ON_TRACK,
  LATE,
  NOT_STARTED;

  /** Whether the owner claims it, as done or as on track. */
  public boolean isClaimed() {
    return this == DONE || this == ON_TRACK;
  }
}

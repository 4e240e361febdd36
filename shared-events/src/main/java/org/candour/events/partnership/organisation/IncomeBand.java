package org.candour.events.partnership.organisation;

/** Income in a year, in pounds. */
public enum IncomeBand {
  UP_TO_10K,
  UP_TO_100K,
  UP_TO_1M,
  UP_TO_10M,
  OVER_10M;

  /** Whether it is under a million pounds a year, as a small organisation’s is. */
  public boolean isSmall() {
    return compareTo(UP_TO_1M) <= 0;
  }
}

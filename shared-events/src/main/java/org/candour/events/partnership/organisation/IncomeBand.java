package org.candour.events.partnership.organisation;

/** Income in a year, in pounds. */
public enum IncomeBand {
  UP_TO_10K,
  UP_TO_100K,
  UP_TO_1M,
  UP_TO_10M,
  OVER_10M
}

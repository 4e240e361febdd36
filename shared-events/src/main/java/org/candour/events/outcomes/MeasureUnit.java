package org.candour.events.outcomes;

/** What a measure counts in. */
public enum MeasureUnit {
  PERCENT,
  COUNT,
  RATE,
  SCORE,
  DAYS
}

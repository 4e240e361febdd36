package org.candour.query.view.filter;

/** What rows come to in one number. */
public enum Reckoning {
  /** How many they are. */
  NUMBER,
  /** What a number that each of them has adds up to. */
  SUM,
  /** The middle one of these numbers; between two of them a half is rounded up. */
  MEDIAN,
  /** Their mean, to one decimal. */
  MEAN
}

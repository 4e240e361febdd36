package org.candour.events.outcomes;

/** Which way a measure is better. */
public enum Direction {
  HIGHER,
  LOWER;

  /** Whether a value is at least as good as a target. */
  public boolean meets(Figure value, Figure target) {
    return this == HIGHER ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
  }
}

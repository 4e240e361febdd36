package org.candour.query.ledger;

/** How long to wait between looks: a little while entries come, and longer the longer none does. */
final class Looks {

  /** While entries come. */
  static final long SHORTEST_MILLIS = 20;

  /** When none has come for some seconds. */
  static final long LONGEST_MILLIS = 250;

  private long millis = SHORTEST_MILLIS;

  /** A look found more entries, or none. */
  void saw(boolean more) {
    millis = more ? SHORTEST_MILLIS : Math.min(LONGEST_MILLIS, Math.ceilDiv(millis * 5, 4));
  }

  /** How long to wait until the next. */
  long millis() {
    return millis;
  }
}

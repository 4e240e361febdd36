package org.candour.query.duties;

import org.candour.query.ledger.Recorded;

/** Keys of rows of which each is one entry. */
final class Entries {

  private static final int DIGITS = 12;

  private Entries() {}

  /** The entry's number, which sorts as text as the ledger does. */
  static String key(Recorded recorded) {
    return key(recorded.index());
  }

  static String key(long index) {
    String digits = Long.toString(index);
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }
}

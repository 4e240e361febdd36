package org.candour.query.duties;

import org.candour.query.ledger.LedgerEntry;

/** Keys of rows of which each is one entry. */
final class EntryKeys {

  private static final int DIGITS = 12;

  private EntryKeys() {}

  /** The entry's number, which sorts as text as the ledger does. */
  static String key(LedgerEntry recorded) {
    return key(recorded.index());
  }

  static String key(long index) {
    String digits = Long.toString(index);
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }
}

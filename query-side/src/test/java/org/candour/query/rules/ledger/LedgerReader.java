package org.candour.query.rules.ledger;

/** Reads whatever there is. */
public final class LedgerReader {
  private LedgerReader() {}
}

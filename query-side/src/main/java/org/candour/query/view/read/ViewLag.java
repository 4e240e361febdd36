package org.candour.query.view.read;

/**
 * How far a view is behind the ledger.
 *
 * @param ledgerSize entries in the ledger
 * @param size entries that the view has seen
 * @param deadLetters entries that it has not placed
 */
public record ViewLag(String view, long ledgerSize, long size, long deadLetters) {

  /** Entries of the ledger that the view does not show yet. */
  public long behind() {
    return Math.max(0, ledgerSize - size);
  }
}

package org.candour.command.ledger.checkpoint;

/**
 * The ledger differs from what was signed before, or does not agree with itself. Nothing is
 * signed then, and no service starts: somebody has to find out what happened.
 */
public final class LedgerDivergedException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  LedgerDivergedException(String message) {
    super(message);
  }
}

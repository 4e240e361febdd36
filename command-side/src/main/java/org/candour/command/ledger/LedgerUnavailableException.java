package org.candour.command.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The ledger cannot be reached just now. What was sent may or may not have been recorded: sending
 * it again with the same key tells, and records it once.
 */
public final class LedgerUnavailableException extends RuntimeException {
  public LedgerUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

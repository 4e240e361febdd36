package org.candour.command.ledger.append;

/** The idempotency key was used before; what it led to is on record. */
public final class RepeatedKeyException extends RuntimeException {
  RepeatedKeyException(String key) {
    super("The key " + key + " was used before", null, false, false);
  }
}

package org.candour.command.ledger;

/** The idempotency key was used before; what it led to is on record. */
public final class RepeatedKey extends RuntimeException {
  RepeatedKey(String key) {
    super("The key " + key + " was used before", null, false, false);
  }
}

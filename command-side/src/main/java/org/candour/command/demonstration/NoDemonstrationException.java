package org.candour.command.demonstration;

/** A ledger has entries, and its first one does not say that it is a demonstration. */
public final class NoDemonstrationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoDemonstrationException(long entries) {
    super(
        "The ledger has "
            + entries
            + " entries and is no demonstration, so that its clock cannot be played");
  }
}

package org.candour.query.view;

import org.candour.query.ledger.LedgerEntry;

/** An entry lies in a stream where its event does not belong. */
public final class OutOfPlaceException extends RuntimeException {
  public OutOfPlaceException(String view, LedgerEntry recorded) {
    super(view + " does not know " + recorded.entry().type() + " in " + recorded.stream());
  }
}

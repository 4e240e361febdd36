package org.candour.query.platform;

import org.candour.query.ledger.Recorded;

/** An entry lies in a stream where its event does not belong. */
public final class OutOfPlace extends RuntimeException {
  public OutOfPlace(String view, Recorded recorded) {
    super(view + " does not know " + recorded.entry().type() + " in " + recorded.stream());
  }
}

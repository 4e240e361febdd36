package org.candour.query.estate;

import org.candour.query.ledger.Recorded;

/** An entry lies in a stream where its event does not belong. */
final class OutOfPlace extends RuntimeException {
  OutOfPlace(String view, Recorded recorded) {
    super(view + " does not know " + recorded.entry().type() + " in " + recorded.stream());
  }
}

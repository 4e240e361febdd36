package org.candour.query.estate;

import org.candour.events.PartialDate;

/**
 * When something happened, as an entry says.
 *
 * @param entry the index of that entry
 */
public record Dated(PartialDate on, long entry) {

  static Dated of(org.candour.query.ledger.Recorded recorded) {
    return new Dated(recorded.entry().circumstances().occurredOn(), recorded.index());
  }
}

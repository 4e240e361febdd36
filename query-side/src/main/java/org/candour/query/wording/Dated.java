package org.candour.query.wording;

import org.candour.events.PartialDate;
import org.candour.query.ledger.Recorded;

/**
 * When something happened, as an entry says.
 *
 * @param entry the index of that entry
 */
public record Dated(PartialDate on, long entry) implements InWords {

  public static Dated of(Recorded recorded) {
    return new Dated(recorded.entry().circumstances().occurredOn(), recorded.index());
  }

  @Override
  public String inWords() {
    return Words.capital(on.inWords()) + " (entry " + entry + ")";
  }
}

package org.candour.query.presentation;

import org.candour.events.PartialDate;
import org.candour.query.ledger.LedgerEntry;

/**
 * When something happened, as an entry says.
 *
 * @param entry the index of that entry
 */
public record EntryDate(PartialDate on, long entry) implements Describable {

  public static EntryDate of(LedgerEntry recorded) {
    return new EntryDate(recorded.entry().circumstances().occurredOn(), recorded.index());
  }

  @Override
  public String inWords() {
    return PlainEnglish.capital(on.inWords()) + " (entry " + entry + ")";
  }
}

package org.candour.query.presentation;

import java.util.List;
import org.candour.events.PartialDate;
import org.candour.query.language.Language;
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

  /** Dates without the one that an entry says. */
  public static List<EntryDate> without(List<EntryDate> dates, long entry) {
    return dates.stream().filter(date -> date.entry() != entry).toList();
  }

  /** The date in a language, with its entry. */
  public List<Phrase> said(Language words) {
    return Phrase.of(words.date(on), " (", Phrase.entry(entry, words), ")");
  }

  @Override
  public String inWords() {
    return PlainEnglish.capital(on.inWords()) + " (entry " + entry + ")";
  }
}

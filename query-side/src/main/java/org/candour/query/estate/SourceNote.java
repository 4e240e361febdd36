package org.candour.query.estate;

import org.candour.events.entry.Source;
import org.candour.query.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Where an entry's history was found, in short. */
public record SourceNote(String title, @Nullable String publisher, Source.Confidence confidence) {

  public static @Nullable SourceNote of(LedgerEntry recorded) {
    Source source = recorded.entry().circumstances().source();
    return source == null
        ? null
        : new SourceNote(source.title(), source.publisher(), source.confidence());
  }
}

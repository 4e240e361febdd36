package org.candour.query.presentation;

import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something in another stream that came of an entry here: an agreement of an award, a promise of an
 * answer. It is the other end of what the other stream says that it comes from.
 *
 * @param from the entry that it came of; null where it names the stream as a whole
 * @param stream where it stands
 * @param entry the entry that says so
 */
public record Backlink(@Nullable Long from, StreamId stream, long entry) {

  /** From an entry that says which one it came of; null where it names the stream as a whole. */
  public static Backlink of(@Nullable Link from, LedgerEntry recorded) {
    return new Backlink(from == null ? null : from.entry(), recorded.stream(), recorded.index());
  }

  /** From an entry that names the stream as a whole. */
  public static Backlink of(LedgerEntry recorded) {
    return new Backlink(null, recorded.stream(), recorded.index());
  }
}

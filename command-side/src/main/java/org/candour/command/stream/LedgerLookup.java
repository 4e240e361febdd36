package org.candour.command.stream;

import java.util.List;
import java.util.Optional;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/** What the ledger holds, for decisions that rest on more than their own stream. */
public interface LedgerLookup {

  /** The number of entries. */
  long size();

  /** The entry at an index. */
  Optional<Entry> entry(long index);

  /** The entries of a stream in order; none if there is no such stream. */
  List<Entry> stream(StreamId stream);

  /** The same entries, each with its index. */
  List<IndexedEntry> indexed(StreamId stream);
}

package org.candour.command.ledger.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.id.StreamId;

/**
 * Entries of streams that decisions read lately, decoded. An entry never changes, so all that is
 * asked of the ledger again is the last one known and what came after it. If that one no longer
 * stands there (this node may have seen what another, promoted since, never received), everything
 * is read anew.
 */
final class StreamCache {

  /** Entries kept; decoded, one takes a few kilobytes. */
  private static final long MOST_ENTRIES = 20_000;

  private final Cache<StreamId, Known> streams =
      Caffeine.newBuilder()
          .executor(Runnable::run) // Waking another thread costs a lone command more.
          .maximumWeight(MOST_ENTRIES)
          .weigher((StreamId _, Known known) -> known.entries().size())
          .build();

  /** What is known of a stream from its start, and the last of its rows as it was read. */
  private record Known(List<IndexedEntry> entries, EntryRow last) {}

  /**
   * The whole stream as recorded.
   *
   * @param rows reads the rows of the stream from a sequence on, in order
   */
  List<IndexedEntry> whole(StreamId stream, LongFunction<List<EntryRow>> rows) {
    Known known = streams.getIfPresent(stream);
    if (known != null) {
      List<EntryRow> since = rows.apply(known.entries().size() - 1L);
      if (!since.isEmpty() && since.getFirst().sameAs(known.last())) {
        return since.size() == 1
            ? known.entries()
            : keep(stream, known.entries(), since.subList(1, since.size()));
      }
    }
    return keep(stream, List.of(), rows.apply(0));
  }

  private List<IndexedEntry> keep(
      StreamId stream, List<IndexedEntry> before, List<EntryRow> since) {
    if (since.isEmpty()) {
      return List.of();
    }
    List<IndexedEntry> whole = new ArrayList<>(before);
    since.forEach(row -> whole.add(row.indexed()));
    List<IndexedEntry> entries = Collections.unmodifiableList(whole);
    streams.put(stream, new Known(entries, since.getLast()));
    return entries;
  }
}

package org.candour.command.stream;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * The ledger, with another history of one stream.
 *
 * @param history that stream's entries by their indexes
 */
public record ToldOtherwise(LedgerLookup ledger, StreamId of, NavigableMap<Long, Entry> history)
    implements LedgerLookup {

  @Override
  public long size() {
    return ledger.size();
  }

  @Override
  public Optional<Entry> entry(long index) {
    return ledger
        .entry(index)
        .flatMap(entry ->
            entry.stream().equals(of)
                ? Optional.ofNullable(history.get(index))
                : Optional.of(entry));
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return ledger.openings(streamType);
  }

  @Override
  public List<IndexedEntry> openings(String streamType, StreamId concerned) {
    return ledger.openings(streamType, concerned);
  }

  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    return stream.equals(of)
        ? history.entrySet().stream()
            .map(one -> new IndexedEntry(one.getKey(), one.getValue()))
            .toList()
        : ledger.indexed(stream);
  }
}

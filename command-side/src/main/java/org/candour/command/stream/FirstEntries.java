package org.candour.command.stream;

import java.util.List;
import java.util.Optional;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * What the ledger knew when it had so many entries, told as it is told now: corrected by whatever
 * came since.
 *
 * @param size how many
 */
public record FirstEntries(LedgerLookup ledger, long size) implements LedgerLookup {

  @Override
  public Optional<Entry> entry(long index) {
    return index < size ? ledger.entry(index) : Optional.empty();
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return first(ledger.openings(streamType));
  }

  @Override
  public List<IndexedEntry> openings(String streamType, StreamId concerned) {
    return first(ledger.openings(streamType, concerned));
  }

  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    return first(ledger.indexed(stream));
  }

  private List<IndexedEntry> first(List<IndexedEntry> entries) {
    return entries.stream().filter(one -> one.index() < size).toList();
  }
}

package org.candour.command.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.candour.events.FactCorrected;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * The ledger as it stood when it had so many entries, told as it was told then: what was corrected
 * since says again what it said.
 *
 * @param size how many
 */
public record LedgerAsItStood(LedgerLookup ledger, long size) implements LedgerLookup {

  @Override
  public Optional<Entry> entry(long index) {
    return ledger
        .entry(index)
        .flatMap(entry ->
            indexed(entry.stream()).stream().filter(one -> one.index() == index).findFirst())
        .map(IndexedEntry::entry);
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return opened(ledger.openings(streamType));
  }

  @Override
  public List<IndexedEntry> openings(String streamType, StreamId concerned) {
    return opened(ledger.openings(streamType, concerned));
  }

  private List<IndexedEntry> opened(List<IndexedEntry> openings) {
    return openings.stream()
        .flatMap(one -> indexed(one.entry().stream()).stream().limit(1))
        .toList();
  }

  /** A correction says what stood there before it, so the last one is taken back first. */
  @Override
  public List<IndexedEntry> indexed(StreamId stream) {
    NavigableMap<Long, Entry> history = new TreeMap<>();
    List<FactCorrected> since = new ArrayList<>();
    for (IndexedEntry one : ledger.indexed(stream)) {
      history.put(one.index(), one.entry());
      if (one.index() >= size
          && one.entry().payload() instanceof FactCorrected fact
          && Corrections.isOne(fact)) {
        since.addFirst(fact);
      }
    }
    for (FactCorrected fact : since) {
      history.computeIfPresent(fact.entry(), (_, entry) -> Corrections.undone(fact, entry));
    }
    return history.headMap(size, false).entrySet().stream()
        .map(one -> new IndexedEntry(one.getKey(), one.getValue()))
        .toList();
  }
}

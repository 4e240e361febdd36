package org.candour.query.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of the ledger, as corrected by those that were recorded up to some point. */
@Component
public class CorrectedLedger {

  private final LedgerReader reader;

  /** All views ask of the stream that a correction stands in, one after the other. */
  private volatile @Nullable Read last;

  private record Read(StreamId stream, long size, List<LedgerEntry> entries) {}

  CorrectedLedger(LedgerReader reader) {
    this.reader = reader;
  }

  /**
   * Entries by their indexes, and all entries of streams, in order. Where one of the entries is a
   * correction, all entries of its stream come along.
   *
   * @param size only of the first {@code size} entries of the ledger, as corrected by then
   */
  public List<LedgerEntry> entries(
      Collection<Long> indexes, Collection<StreamId> streams, long size) {
    NavigableMap<Long, LedgerEntry> found = new TreeMap<>();
    Set<StreamId> whole = new HashSet<>(streams);
    List<Long> known = indexes.stream().filter(index -> index < size).toList();
    for (LedgerEntryBytes one :
        known.isEmpty() ? List.<LedgerEntryBytes>of() : reader.entries(known)) {
      found.put(one.recorded().index(), one.recorded());
      if (isCorrection(one.recorded())) {
        whole.add(one.recorded().stream());
      }
    }
    for (StreamId stream : whole) {
      all(stream, size).forEach(one -> found.put(one.index(), one));
    }
    Set<StreamId> of = new HashSet<>();
    found.values().forEach(one -> of.add(one.stream()));
    return corrected(found.values(), reader.corrections(of, size));
  }

  /** The entries of a stream in order, likewise. */
  public List<LedgerEntry> stream(StreamId stream, long size) {
    return corrected(all(stream, size));
  }

  /** One entry of a stream, likewise; nothing where the stream has none of this index. */
  public Optional<LedgerEntry> entry(StreamId stream, long index, long size) {
    List<LedgerEntry> all = all(stream, size);
    return corrected(all.stream().filter(one -> one.index() == index).toList(), all).stream()
        .findFirst();
  }

  private List<LedgerEntry> all(StreamId stream, long size) {
    Read known = last;
    if (known == null || !known.stream().equals(stream) || known.size() < size) {
      known = new Read(stream, size, reader.stream(stream, 0, size, Integer.MAX_VALUE));
      last = known;
    }
    return known.entries().stream().filter(one -> one.index() < size).toList();
  }

  private static boolean isCorrection(LedgerEntry entry) {
    return entry.isReadable() && Corrections.isOne(entry.event());
  }

  /** Entries of one stream, as corrected by those among them. */
  public static List<LedgerEntry> corrected(List<LedgerEntry> stream) {
    return corrected(stream, stream);
  }

  private static List<LedgerEntry> corrected(
      Collection<LedgerEntry> entries, Collection<LedgerEntry> corrections) {
    Map<StreamId, List<Entry>> byStream = new HashMap<>();
    corrections.stream()
        .filter(CorrectedLedger::isCorrection)
        .forEach(
            one -> byStream.computeIfAbsent(one.stream(), _ -> new ArrayList<>()).add(one.entry()));
    Map<StreamId, Corrections> found = new HashMap<>();
    byStream.forEach((stream, several) -> found.put(stream, Corrections.among(several)));
    return entries.stream().map(one -> one.corrected(found.get(one.stream()))).toList();
  }
}

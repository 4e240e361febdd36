package org.candour.command.stream;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;

/** An entry with its place in the ledger, counted from 0. */
public record IndexedEntry(long index, Entry entry) {

  /** The first entries of streams, as corrected by the corrections that are given beside them. */
  public static List<IndexedEntry> openings(List<IndexedEntry> withCorrections) {
    return corrected(withCorrections).stream().filter(one -> one.entry().sequence() == 0).toList();
  }

  /** The entries of a stream up to some point, as corrected by those among them. */
  public static List<IndexedEntry> corrected(List<IndexedEntry> stream) {
    if (stream.stream().noneMatch(one -> Corrections.isOne(one.entry().payload()))) {
      return stream;
    }
    NavigableMap<Long, Entry> entries = new TreeMap<>();
    stream.forEach(one -> entries.put(one.index(), one.entry()));
    return Corrections.applied(entries).entrySet().stream()
        .map(one -> new IndexedEntry(one.getKey(), one.getValue()))
        .toList();
  }
}

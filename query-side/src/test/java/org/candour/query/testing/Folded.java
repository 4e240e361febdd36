package org.candour.query.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.View;

/** The rows of a view after a history, without a database. */
public final class Folded {

  private Folded() {}

  /** The rows by key, after entries with the indexes 0, 1, 2 and so on, as they are corrected. */
  public static <V> Map<String, V> rows(View<V> view, List<Draft> history) {
    return rows(view, entries(history));
  }

  /** The rows by key, after entries as they are corrected. */
  public static <V> Map<String, V> rows(View<V> view, Collection<LedgerEntry> entries) {
    Map<String, V> rows = new TreeMap<>();
    for (LedgerEntry recorded : entries) {
      for (String key : view.keys(recorded)) {
        Optional<V> row = view.evolve(key, Optional.ofNullable(rows.get(key)), recorded);
        row.ifPresentOrElse(value -> rows.put(key, value), () -> rows.remove(key));
      }
    }
    return rows;
  }

  /** One of these rows, which is there. */
  public static <V> V row(View<V> view, String key, List<Draft> history) {
    return Objects.requireNonNull(rows(view, history).get(key), key);
  }

  /** The entries of a history in order, as they are corrected. */
  public static Collection<LedgerEntry> entries(List<Draft> history) {
    Map<StreamId, List<LedgerEntry>> streams = new HashMap<>();
    long index = 0;
    for (Draft draft : history) {
      streams.computeIfAbsent(draft.stream(), _ -> new ArrayList<>()).add(recorded(index++, draft));
    }
    Map<Long, LedgerEntry> all = new TreeMap<>();
    for (List<LedgerEntry> stream : streams.values()) {
      CorrectedLedger.corrected(stream).forEach(entry -> all.put(entry.index(), entry));
    }
    return all.values();
  }

  /** An entry as it is read from the ledger. */
  public static LedgerEntry recorded(long index, Draft draft) {
    Set<StreamId> concerns = new TreeSet<>(draft.event().concerns());
    concerns.addAll(draft.concerns());
    return LedgerEntry.of(
        index,
        new Entry(
            new UUID(0, index),
            draft.type(),
            1,
            draft.stream(),
            index,
            Instant.EPOCH,
            draft.circumstances(),
            List.copyOf(concerns),
            draft.event()),
        Hash.leaf(new byte[0]));
  }
}

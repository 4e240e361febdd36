package org.candour.query.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.candour.events.entry.Entry;
import org.candour.events.log.tree.Hash;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.View;

/** The rows of a view after a history, without a database. */
public final class Folded {

  private Folded() {}

  /** The rows by key, after entries with the indexes 0, 1, 2 and so on. */
  public static <V> Map<String, V> rows(View<V> view, List<Draft> history) {
    Map<String, V> rows = new TreeMap<>();
    long index = 0;
    for (Draft draft : history) {
      LedgerEntry recorded = recorded(index, draft);
      for (String key : view.keys(recorded)) {
        Optional<V> row = view.evolve(key, Optional.ofNullable(rows.get(key)), recorded);
        row.ifPresentOrElse(value -> rows.put(key, value), () -> rows.remove(key));
      }
      index++;
    }
    return rows;
  }

  /** One of these rows, which is there. */
  public static <V> V row(View<V> view, String key, List<Draft> history) {
    return Objects.requireNonNull(rows(view, history).get(key), key);
  }

  private static LedgerEntry recorded(long index, Draft draft) {
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
            List.copyOf(draft.event().concerns()),
            draft.event()),
        Hash.leaf(new byte[0]));
  }
}

package org.candour.query.view.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.events.FactCorrected;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.Audience;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.View;
import org.candour.query.view.store.RowVersion;
import org.candour.query.view.store.VersionStore;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a view that rest on a stream, told from the history as an entry of it corrects it.
 * What else made a row is known from its versions: each says which entry began it. Beside these,
 * all is told again of the stream and of those that the entry speaks of, since what made no
 * difference before may make one now.
 */
public final class RetoldRows<V> {

  private final VersionStore<V> store;
  private final ViewTable<V> table;
  private final View<V> view;
  private final CorrectedLedger ledger;
  private final LedgerEntry correction;

  public RetoldRows(VersionStore<V> store, CorrectedLedger ledger, LedgerEntry correction) {
    this.store = store;
    this.table = store.table();
    this.view = table.view();
    this.ledger = ledger;
    this.correction = correction;
  }

  /**
   * The keys that the entry touches as it was said before, as it is said now, and as one that was
   * corrected. No other row can differ: what made it is said as before.
   */
  public Set<String> keys() {
    Set<String> keys = new HashSet<>(view.keys(correction));
    spoken().forEach(entry -> keys.addAll(view.keys(entry)));
    return keys;
  }

  /** The corrected entry as it was said before, and as it is said now. */
  private Stream<LedgerEntry> spoken() {
    long corrected = ((FactCorrected) correction.event()).entry();
    return LongStream.of(correction.index() + 1, correction.index())
        .boxed()
        .flatMap(size -> ledger.entry(correction.stream(), corrected, size).stream());
  }

  /** The rows of these keys as they stand after the correction; nothing where there is no row. */
  Map<String, RowVersion<V>> rows(Connection connection, Collection<String> keys)
      throws SQLException {
    Map<String, RowVersion<V>> rows = new HashMap<>();
    for (LedgerEntry entry : history(connection, keys)) {
      for (String key : view.keys(entry)) {
        if (keys.contains(key)) {
          RowVersion<V> row = after(key, rows.get(key), entry);
          if (row == null) {
            rows.remove(key);
          } else {
            rows.put(key, row);
          }
        }
      }
    }
    return rows;
  }

  private @Nullable RowVersion<V> after(
      String key, @Nullable RowVersion<V> before, LedgerEntry entry) {
    Optional<V> row = view.evolve(key, Optional.ofNullable(before).map(RowVersion::row), entry);
    if (row.isEmpty()) {
      return null;
    }
    byte[] bytes = table.write(row.get());
    if (before != null && Arrays.equals(bytes, before.bytes())) {
      return before;
    }
    Audience audience = before == null ? entry.audience() : before.audience().and(entry.audience());
    return new RowVersion<>(key, correction.index(), bytes, row.get(), audience);
  }

  private List<LedgerEntry> history(Connection connection, Collection<String> keys)
      throws SQLException {
    Set<StreamId> streams = new HashSet<>(Set.of(correction.stream()));
    spoken().forEach(entry -> streams.addAll(EntryLinks.of(entry.event())));
    return ledger.entries(store.loader().madeBy(connection, keys), streams, correction.index() + 1);
  }
}

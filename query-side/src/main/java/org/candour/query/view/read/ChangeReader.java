package org.candour.query.view.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.view.View;
import org.candour.query.view.store.RowVersion;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.VersionLoader;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the rows of one view at two sizes of the ledger. */
final class ChangeReader<V> {

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final ViewTable<V> table;
  private final long from;
  private final long to;

  /**
   * Compares two sizes.
   *
   * @param from the smaller size, in entries
   * @param to the larger size, in entries
   */
  ChangeReader(JdbcClient jdbc, Transactions transactions, View<V> view, long from, long to) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.table = ViewTable.live(view);
    this.from = from;
    this.to = to;
  }

  /**
   * The rows that differ, in order of their keys.
   *
   * @param afterKey only keys after this one
   * @param shown takes every version that the account is shown
   */
  RowChanges<V> changes(
      Account account, String afterKey, int limit, Consumer<RowVersion<V>> shown) {
    List<RowChange<V>> open = new ArrayList<>();
    List<String> keys = touched(afterKey, limit);
    while (!keys.isEmpty()) {
      for (Compared<V> compared : compare(keys)) {
        if (!compared.differs() || !compared.isOpenTo(account)) {
          continue;
        }
        if (open.size() == limit) {
          return new RowChanges<>(List.copyOf(open), true);
        }
        compared.versions().forEach(shown);
        open.add(compared.change());
      }
      keys = touched(keys.getLast(), limit);
    }
    return new RowChanges<>(List.copyOf(open), false);
  }

  /** The keys of rows that some entry between the two sizes changed; it may have changed back. */
  private List<String> touched(String after, int limit) {
    String sql =
        """
        SELECT DISTINCT key FROM (
          SELECT key FROM %1$s WHERE since >= :from AND since < :to
          UNION ALL SELECT key FROM %2$s WHERE until >= :from AND until < :to
          UNION ALL SELECT key FROM %2$s WHERE %3$s @> :to AND since >= :from) k
        WHERE key > :after ORDER BY key LIMIT :limit
        """
            .formatted(table.current(), table.history(), ViewTable.VALIDITY_RANGE);
    return jdbc.sql(sql)
        .param("from", from)
        .param("to", to)
        .param("after", after)
        .param("limit", limit)
        .query((rs, _) -> Objects.requireNonNull(rs.getString("key")))
        .list();
  }

  private List<Compared<V>> compare(List<String> keys) {
    VersionLoader<V> loader = new VersionLoader<>(table);
    return transactions.inTransaction(connection -> {
      Map<String, RowVersion<V>> before = byKey(loader.loadAsAt(connection, keys, from));
      Map<String, RowVersion<V>> after = byKey(loader.loadAsAt(connection, keys, to));
      return keys.stream()
          .map(key -> new Compared<>(key, before.get(key), after.get(key)))
          .toList();
    });
  }

  private static <V> Map<String, RowVersion<V>> byKey(List<RowVersion<V>> versions) {
    Map<String, RowVersion<V>> byKey = new HashMap<>();
    versions.forEach(version -> byKey.put(version.key(), version));
    return byKey;
  }

  /** One row at two points. */
  private record Compared<V>(
      String key, @Nullable RowVersion<V> before, @Nullable RowVersion<V> after) {

    List<RowVersion<V>> versions() {
      return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
          .flatMap(Optional::stream)
          .toList();
    }

    boolean isOpenTo(Account account) {
      return versions().stream().allMatch(version -> version.audience().includes(account));
    }

    boolean differs() {
      RowChange<V> change = change();
      return !Objects.equals(change.before(), change.after());
    }

    RowChange<V> change() {
      return new RowChange<>(
          key, before == null ? null : before.row(), after == null ? null : after.row());
    }
  }
}

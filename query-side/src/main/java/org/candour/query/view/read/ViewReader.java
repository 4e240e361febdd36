package org.candour.query.view.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.ledger.Audience;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.ledger.WithheldException;
import org.candour.query.reading.ReadingLog;
import org.candour.query.view.View;
import org.candour.query.view.feed.DeadLetters;
import org.candour.query.view.feed.Transactions;
import org.candour.query.view.store.RowVersion;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads views as they stand, or as they stood at any point, for an account: the one way from rows
 * to pages, answers and exports. A row is open to those who may see every entry that made it. What
 * it shows of what is not public, it notes in the reading log.
 */
@Component
public class ViewReader {

  /**
   * How far rows are counted. Counting on would take the longer the longer the ledger is, and
   * nobody reads so many.
   */
  public static final long MOST_COUNTED = 1_000;

  private final JdbcClient jdbc;
  private final LedgerReader ledger;
  private final DeadLetters deadLetters;
  private final Transactions transactions;
  private final ReadingLog readings;

  ViewReader(
      JdbcClient jdbc,
      LedgerReader ledger,
      DeadLetters deadLetters,
      Transactions transactions,
      ReadingLog readings) {
    this.jdbc = jdbc;
    this.readings = readings;
    this.ledger = ledger;
    this.deadLetters = deadLetters;
    this.transactions = transactions;
  }

  /** How far a view is behind. */
  public ViewLag lag(String view) {
    long size =
        jdbc.sql("SELECT size FROM view.progress WHERE name = ?")
            .param(view)
            .query(Long.class)
            .single();
    return new ViewLag(view, Math.max(size, ledger.head().size()), size, deadLetters.count(view));
  }

  /**
   * One row; empty if there is none.
   *
   * @throws WithheldException if there is one that the account may not see
   */
  public <V> Optional<Row<V>> find(Account account, View<V> view, String key, PointInTime asAt) {
    ViewQuery<V> select = new ViewQuery<>(jdbc, view, asAt);
    select.only(key);
    Optional<Row<V>> found = select.rows(1, null).rows().stream().findFirst();
    found
        .filter(row -> !row.audience().includes(account))
        .ifPresent(row -> {
          throw new WithheldException(row.audience().visibility());
        });
    found.ifPresent(row -> note(account, view, row.key(), row.since(), row.audience()));
    return found;
  }

  /** The rows of these keys that there are and that the account may see, in no order. */
  public <V> List<V> findAll(
      Account account, View<V> view, Collection<String> keys, PointInTime asAt) {
    return List.copyOf(findByKey(account, view, keys, asAt).values());
  }

  /** The rows of these keys that there are and that the account may see, by their keys. */
  public <V> Map<String, V> findByKey(
      Account account, View<V> view, Collection<String> keys, PointInTime asAt) {
    ViewTable<V> table = ViewTable.live(view);
    List<RowVersion<V>> found =
        transactions.inTransaction(
            c -> asAt.isFixed() ? table.loadAsAt(c, keys, asAt.size()) : table.load(c, keys));
    return found.stream()
        .filter(version -> version.audience().includes(account))
        .peek(version -> note(account, view, version))
        .collect(Collectors.toUnmodifiableMap(RowVersion::key, RowVersion::row));
  }

  private void note(Account account, View<?> view, RowVersion<?> version) {
    note(account, view, version.key(), version.since(), version.audience());
  }

  private void note(Account account, View<?> view, String key, long since, Audience audience) {
    if (!audience.isPublic()) {
      readings.note(account, view.name(), key, since);
    }
  }

  /**
   * A stretch of a list.
   *
   * @param after the cursor that the stretch before it ended with
   * @throws BadCursor if it is not one that this list gave
   */
  public <V> Page<V> list(
      Account account,
      View<V> view,
      PointInTime asAt,
      List<Filter> filters,
      @Nullable String after,
      int limit) {
    return list(account, view, asAt, filters, null, after, limit);
  }

  /**
   * A stretch of a list in another order.
   *
   * @param sort null for the view’s own
   * @throws BadCursor if the cursor is none of a list in this order
   */
  public <V> Page<V> list(
      Account account,
      View<V> view,
      PointInTime asAt,
      List<Filter> filters,
      @Nullable Sort sort,
      @Nullable String after,
      int limit) {
    ViewQuery<V> select = new ViewQuery<>(jdbc, view, asAt, sort);
    filters.forEach(select::filter);
    select.parts(RowVisibility.of(account).seen());
    Page<V> page = select.rows(limit, after);
    page.rows().forEach(row -> note(account, view, row.key(), row.since(), row.audience()));
    return page;
  }

  /**
   * Of every row that the account may see, in no order, what is wanted of it: for what is computed
   * on all of them. Rows are read in stretches, so that only what is wanted is held.
   */
  public <V, T> List<T> all(
      Account account, View<V> view, PointInTime asAt, Function<V, T> wanted) {
    ViewQuery<V> select = new ViewQuery<>(jdbc, view, asAt);
    select.parts(RowVisibility.of(account).seen());
    return transactions.inTransaction(_ -> {
      List<T> all = new ArrayList<>();
      select.each(version -> {
        note(account, view, version);
        all.add(wanted.apply(version.row()));
      });
      return all;
    });
  }

  /**
   * How many rows of a list the account may see in all; one more than {@link #MOST_COUNTED} means
   * that there are more than those.
   */
  public <V> long count(Account account, View<V> view, PointInTime asAt, List<Filter> filters) {
    ViewQuery<V> select = new ViewQuery<>(jdbc, view, asAt);
    filters.forEach(select::filter);
    select.parts(RowVisibility.of(account).seen());
    return select.count(MOST_COUNTED + 1);
  }

  /** How many rows of a list the account may see, counted to the end: for what is computed on. */
  public <V> long countAll(Account account, View<V> view, PointInTime asAt, List<Filter> filters) {
    ViewQuery<V> select = new ViewQuery<>(jdbc, view, asAt);
    filters.forEach(select::filter);
    select.parts(RowVisibility.of(account).seen());
    return select.count(Long.MAX_VALUE);
  }

  /**
   * How many rows a list has, and how many it has without its filters; counted as {@link #count}
   * does, and once where the two are the same.
   *
   * @param whole what the list is about
   * @param page a stretch of the list, which may know already
   */
  public <V> Counts counts(
      Account account,
      View<V> view,
      PointInTime asAt,
      List<Filter> filters,
      List<Filter> whole,
      Page<V> page) {
    long count = page.count().orElseGet(() -> count(account, view, asAt, filters));
    return new Counts(count, filters.equals(whole) ? count : count(account, view, asAt, whole));
  }

  /** How many of how many. */
  public record Counts(long count, long of) {}

  /**
   * How many rows of a list the account may not see, counted as far as {@link #count} does.
   *
   * @param filters what the list is about, and nothing by which somebody could try out what the
   *     withheld rows say
   */
  public <V> long withheld(Account account, View<V> view, PointInTime asAt, List<Filter> filters) {
    return hidden(account, view, asAt, filters).count(MOST_COUNTED + 1);
  }

  /** The keys of those rows, in order, at most as many as said. */
  public <V> List<String> withheldKeys(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters, int most) {
    return hidden(account, view, asAt, filters).keys(most);
  }

  private <V> ViewQuery<V> hidden(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters) {
    ViewQuery<V> select = new ViewQuery<>(jdbc, view, asAt);
    filters.forEach(select::filter);
    select.parts(RowVisibility.of(account).hidden());
    return select;
  }

  /**
   * Which rows differ between two sizes of the ledger, in order of their keys. A row that changed
   * and changed back does not differ. A row that the account may not see at either of the two is
   * left out and counted.
   *
   * @param afterKey only keys after this one
   */
  public <V> Changes<V> changes(
      Account account, View<V> view, long from, long to, @Nullable String afterKey, int limit) {
    List<RowChange<V>> open = new ArrayList<>();
    long withheld = 0;
    long sinceLast = 0;
    List<String> keys = touched(view, from, to, afterKey == null ? "" : afterKey, limit);
    while (!keys.isEmpty()) {
      for (Compared<V> compared : compare(view, keys, from, to)) {
        if (!compared.differs()) {
          continue;
        }
        if (!compared.isOpenTo(account)) {
          sinceLast++;
        } else if (open.size() == limit) {
          return new Changes<>(List.copyOf(open), withheld, true);
        } else {
          compared.versions().forEach(version -> note(account, view, version));
          open.add(compared.change());
          withheld += sinceLast;
          sinceLast = 0;
        }
      }
      keys = touched(view, from, to, keys.getLast(), limit);
    }
    return new Changes<>(List.copyOf(open), withheld + sinceLast, false);
  }

  /**
   * What changed.
   *
   * @param withheld how many changes lie among these that the account may not see
   * @param more whether there are more after these
   */
  public record Changes<V>(List<RowChange<V>> open, long withheld, boolean more) {}

  private <V> List<String> touched(View<V> view, long from, long to, String after, int limit) {
    ViewTable<V> table = ViewTable.live(view);
    String sql =
        """
        SELECT DISTINCT key FROM (
          SELECT key FROM %1$s WHERE since >= :from AND since < :to
          UNION ALL SELECT key FROM %2$s WHERE until >= :from AND until < :to
          UNION ALL SELECT key FROM %2$s WHERE %3$s @> :to AND since >= :from) k
        WHERE key > :after ORDER BY key LIMIT :limit
        """
            .formatted(table.current(), table.history(), ViewTable.HELD);
    List<String> keys = new ArrayList<>();
    jdbc.sql(sql)
        .param("from", from)
        .param("to", to)
        .param("after", after)
        .param("limit", limit)
        .query(rs -> {
          keys.add(rs.getString(1));
        });
    return keys;
  }

  private <V> List<Compared<V>> compare(View<V> view, List<String> keys, long from, long to) {
    ViewTable<V> table = ViewTable.live(view);
    return transactions.inTransaction(c -> {
      Map<String, RowVersion<V>> before = new HashMap<>();
      table.loadAsAt(c, keys, from).forEach(v -> before.put(v.key(), v));
      Map<String, RowVersion<V>> after = new HashMap<>();
      table.loadAsAt(c, keys, to).forEach(v -> after.put(v.key(), v));
      return keys.stream().map(k -> new Compared<>(k, before.get(k), after.get(k))).toList();
    });
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

  /** The cursor behind a key, in a view that is ordered by key alone. */
  public static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** A cursor that no list gave. */
  public static final class BadCursor extends RuntimeException {
    BadCursor() {
      super("Take the address of the next page from the answer before it");
    }
  }
}

package org.candour.query.platform;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.CandourJson;
import org.candour.events.access.Account;
import org.candour.query.ledger.Audience;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.ledger.Withheld;
import org.candour.query.reading.ReadingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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

  private static final int STRETCH = 500;

  private static final String UNIT = "\u001f";

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
  public Lag lag(String view) {
    long size =
        jdbc.sql("SELECT size FROM view.progress WHERE name = ?")
            .param(view)
            .query(Long.class)
            .single();
    return new Lag(view, Math.max(size, ledger.head().size()), size, deadLetters.count(view));
  }

  /**
   * One row; empty if there is none.
   *
   * @throws Withheld if there is one that the account may not see
   */
  public <V> Optional<Row<V>> find(Account account, View<V> view, String key, AsAt asAt) {
    Select<V> select = new Select<>(view, asAt);
    select.only(key);
    Optional<Row<V>> found = select.rows(1, null).rows().stream().findFirst();
    found
        .filter(row -> !row.audience().includes(account))
        .ifPresent(row -> {
          throw new Withheld(row.audience().visibility());
        });
    found.ifPresent(row -> note(account, view, row.key(), row.since(), row.audience()));
    return found;
  }

  /** The rows of these keys that there are and that the account may see, in no order. */
  public <V> List<V> findAll(Account account, View<V> view, Collection<String> keys, AsAt asAt) {
    return List.copyOf(findByKey(account, view, keys, asAt).values());
  }

  /** The rows of these keys that there are and that the account may see, by their keys. */
  public <V> Map<String, V> findByKey(
      Account account, View<V> view, Collection<String> keys, AsAt asAt) {
    ViewTable<V> table = ViewTable.live(view);
    List<Version<V>> found =
        transactions.inTransaction(
            c -> asAt.isFixed() ? table.loadAsAt(c, keys, asAt.size()) : table.load(c, keys));
    return found.stream()
        .filter(version -> version.audience().includes(account))
        .peek(version -> note(account, view, version))
        .collect(Collectors.toUnmodifiableMap(Version::key, Version::row));
  }

  private void note(Account account, View<?> view, Version<?> version) {
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
      AsAt asAt,
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
      AsAt asAt,
      List<Filter> filters,
      @Nullable Sort sort,
      @Nullable String after,
      int limit) {
    Select<V> select = new Select<>(view, asAt, sort);
    filters.forEach(select::filter);
    select.parts(Sight.of(account).seen());
    Page<V> page = select.rows(limit, after);
    page.rows().forEach(row -> note(account, view, row.key(), row.since(), row.audience()));
    return page;
  }

  /**
   * Of every row that the account may see, in no order, what is wanted of it: for what is computed
   * on all of them. Rows are read in stretches, so that only what is wanted is held.
   */
  public <V, T> List<T> all(Account account, View<V> view, AsAt asAt, Function<V, T> wanted) {
    Select<V> select = new Select<>(view, asAt);
    select.parts(Sight.of(account).seen());
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
  public <V> long count(Account account, View<V> view, AsAt asAt, List<Filter> filters) {
    Select<V> select = new Select<>(view, asAt);
    filters.forEach(select::filter);
    select.parts(Sight.of(account).seen());
    return select.count(MOST_COUNTED + 1);
  }

  /** How many rows of a list the account may see, counted to the end: for what is computed on. */
  public <V> long countAll(Account account, View<V> view, AsAt asAt, List<Filter> filters) {
    Select<V> select = new Select<>(view, asAt);
    filters.forEach(select::filter);
    select.parts(Sight.of(account).seen());
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
      AsAt asAt,
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
  public <V> long withheld(Account account, View<V> view, AsAt asAt, List<Filter> filters) {
    return hidden(account, view, asAt, filters).count(MOST_COUNTED + 1);
  }

  /** The keys of those rows, in order, at most as many as said. */
  public <V> List<String> withheldKeys(
      Account account, View<V> view, AsAt asAt, List<Filter> filters, int most) {
    return hidden(account, view, asAt, filters).keys(most);
  }

  private <V> Select<V> hidden(Account account, View<V> view, AsAt asAt, List<Filter> filters) {
    Select<V> select = new Select<>(view, asAt);
    filters.forEach(select::filter);
    select.parts(Sight.of(account).hidden());
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
    List<Change<V>> open = new ArrayList<>();
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
  public record Changes<V>(List<Change<V>> open, long withheld, boolean more) {}

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
      Map<String, Version<V>> before = new HashMap<>();
      table.loadAsAt(c, keys, from).forEach(v -> before.put(v.key(), v));
      Map<String, Version<V>> after = new HashMap<>();
      table.loadAsAt(c, keys, to).forEach(v -> after.put(v.key(), v));
      return keys.stream().map(k -> new Compared<>(k, before.get(k), after.get(k))).toList();
    });
  }

  /** One row at two points. */
  private record Compared<V>(String key, @Nullable Version<V> before, @Nullable Version<V> after) {

    List<Version<V>> versions() {
      return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
          .flatMap(Optional::stream)
          .toList();
    }

    boolean isOpenTo(Account account) {
      return versions().stream().allMatch(version -> version.audience().includes(account));
    }

    boolean differs() {
      Change<V> change = change();
      return !Objects.equals(change.before(), change.after());
    }

    Change<V> change() {
      return new Change<>(
          key, before == null ? null : before.row(), after == null ? null : after.row());
    }
  }

  /** How rows of a list are found. */
  private enum Way {
    /** By an index that has just those, and then sorted. */
    SORTED,
    /** In the order of the list, all being passed over that are not of it. */
    WALKED,
    /** As PostgreSQL reckons. */
    EITHER
  }

  /** One question to a view's tables. */
  private final class Select<V> {

    private final ViewTable<V> table;
    private final AsAt asAt;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final @Nullable String sort;
    private final boolean sorted;
    private final boolean descending;
    private List<Sight.Part> parts = List.of(Sight.Part.ALL);

    /** Whether there is an index that has just these rows, one after the other. */
    private boolean inOrder;

    private boolean filtered;

    Select(View<V> view, AsAt asAt) {
      this(view, asAt, null);
    }

    Select(View<V> view, AsAt asAt, @Nullable Sort by) {
      this.table = ViewTable.live(view);
      this.asAt = asAt;
      this.sort = by != null ? column(by) : view.order().sort() != null ? Column.SORT : null;
      this.sorted = sort != null;
      this.descending = by != null ? by.descending() : view.order().descending();
      this.inOrder = by == null && (!asAt.isFixed() || table.growsWithLedger());
      if (asAt.isFixed()) {
        view.keyBehind(asAt.size()).ifPresent(key -> where("key < ?", key));
      }
    }

    private String column(Sort by) {
      Facet<V> facet = facet(by.facet());
      return switch (facet) {
        case Facet.One<V> _ -> asText(Column.name(facet));
        case Facet.When<V> _ -> asText("lower(" + Column.name(facet) + ")::text");
        case Facet.Many<V> _, Facet.Words<V> _ ->
            throw new IllegalArgumentException("No order by " + by.facet());
      };
    }

    private static String asText(String column) {
      return "(coalesce(" + column + ", '') COLLATE \"C\")";
    }

    private Facet<V> facet(String name) {
      return table.view().facets().stream()
          .filter(facet -> facet.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No facet " + name));
    }

    void only(String key) {
      where("key = ?", key);
      inOrder = true;
    }

    void where(String condition, Object... values) {
      conditions.append(" AND ").append(condition);
      parameters.addAll(List.of(values));
    }

    /** Only these rows; each part is asked for by itself, as that is what an index can do. */
    void parts(List<Sight.Part> only) {
      parts = only;
    }

    void filter(Filter filter) {
      if (filter instanceof Filter.KeyAfter after) {
        where("key > ?", after.key());
        return;
      }
      Facet<V> facet = facet(filter.facet());
      // An index has one facet before the order, and no second one.
      inOrder &= !filtered && facet instanceof Facet.One<V> one && one.indexed();
      filtered = true;
      String column = Column.name(facet);
      switch (filter) {
        case Filter.Is is when facet instanceof Facet.Many<V> ->
            where(column + " @> ARRAY[?]::text[]", is.value());
        case Filter.Is is -> where(column + " = ?", is.value());
        case Filter.Contains contains ->
            where("position(? IN " + column + ") > 0", Facet.Words.folded(contains.text()));
        case Filter.Before before ->
            where(column + " << ?::daterange", Column.days(before.day(), null));
        case Filter.KeyAfter after -> throw new IllegalStateException();
        case Filter.Between between ->
            where(column + " && ?::daterange", Column.days(between.from(), between.to()));
      }
    }

    private String order() {
      String direction = descending ? " DESC" : "";
      return sorted ? "sort" + direction + ", key" + direction : "key" + direction;
    }

    private void after(String cursor) {
      String text;
      try {
        text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw new BadCursor();
      }
      String[] parts = text.split(UNIT, -1);
      if (parts.length != (sorted ? 2 : 1) || text.indexOf('\0') >= 0) {
        throw new BadCursor();
      }
      String than = descending ? " < " : " > ";
      where(
          sorted ? "(" + sort + ", key)" + than + "(?, ?)" : "key" + than + "?", (Object[]) parts);
    }

    /** Now is what the current rows say; a point is the versions that held there. */
    Page<V> rows(int limit, @Nullable String cursor) {
      if (cursor != null) {
        after(cursor);
      }
      String columns = ViewTable.LOADED + (sorted ? ", " + sort + " AS sort" : "");
      String end = " ORDER BY " + order() + " LIMIT " + (limit + 1);
      List<Object> values = new ArrayList<>();
      values.add(table.view().name());
      List<Sight.Part> outOfOrder = parts.stream().filter(part -> !isInOrder(part)).toList();
      long counted = outOfOrder.isEmpty() ? 0 : count(outOfOrder, MOST_COUNTED + 1);
      boolean few = counted <= MOST_COUNTED;
      String rows = from(parts, piece -> way(piece, few), end, columns, values);
      String sql =
          "WITH p AS (SELECT size FROM view.progress WHERE name = ?) SELECT p.size, t.* FROM p"
              + " LEFT JOIN LATERAL ("
              + rows
              + end
              + ") t ON true ORDER BY "
              + order();
      long[] size = {0};
      List<Row<V>> found = new ArrayList<>();
      jdbc.sql(sql)
          .params(values)
          .query(rs -> {
            size[0] = rs.getLong(1);
            if (rs.getString(2) != null) {
              found.add(row(rs));
            }
          });
      boolean more = found.size() > limit;
      List<Row<V>> page = more ? found.subList(0, limit) : found;
      boolean all = cursor == null && outOfOrder.size() == parts.size();
      return new Page<>(
          List.copyOf(page),
          size[0],
          more ? page.getLast().cursor() : null,
          all ? OptionalLong.of(counted) : OptionalLong.empty());
    }

    /** Reads in stretches only within a transaction. */
    void each(Consumer<Version<V>> action) {
      if (parts.isEmpty()) {
        return;
      }
      List<Object> values = new ArrayList<>();
      jdbc.sql(from(parts, _ -> Way.EITHER, "", ViewTable.LOADED, values))
          .params(values)
          .withFetchSize(STRETCH)
          .query(rs -> {
            action.accept(table.version(rs));
          });
    }

    private boolean isInOrder(Sight.Part part) {
      return inOrder && part.parameters().isEmpty();
    }

    /** Rows of one visibility, in one of the two tables. */
    private record Piece(Sight.Part part, boolean closed) {}

    /** At a point, some of the current rows held, and some of the closed versions. */
    private List<Piece> pieces(Sight.Part part) {
      Piece current = new Piece(part, false);
      return asAt.isFixed() ? List.of(current, new Piece(part, true)) : List.of(current);
    }

    /**
     * How rows are found. PostgreSQL takes what is asked for to lie evenly in the order of the
     * list, and would walk through all that comes before it.
     *
     * @param few whether there are so few that they are found and sorted in any case
     */
    private Way way(Piece piece, boolean few) {
      if (isInOrder(piece.part())) {
        return Way.EITHER;
      }
      if (few) {
        return Way.SORTED;
      }
      return piece.closed() && !filtered ? reckoned(piece) : Way.EITHER;
    }

    /**
     * How closed versions are found that held at the point. To find and sort a version costs tens
     * of times what it costs to pass one over, and a page is tens of versions: walking through all
     * is the less work where the square of how many held is more than how many there are.
     */
    private Way reckoned(Piece piece) {
      List<Object> values = new ArrayList<>();
      String held = piece("1", piece, Way.EITHER, "", values);
      String all = stretch("1", table.history(), piece.part(), values);
      JsonNode plans =
          CandourJson.mapper()
              .readTree(
                  jdbc.sql("EXPLAIN (FORMAT JSON) " + held + " UNION ALL " + all)
                      .params(values)
                      .query(String.class)
                      .single())
              .at("/0/Plan/Plans");
      double those = plans.at("/0/Plan Rows").asDouble(0);
      return those * those > plans.at("/1/Plan Rows").asDouble(0) ? Way.WALKED : Way.SORTED;
    }

    private String from(
        List<Sight.Part> from,
        Function<Piece, Way> way,
        String end,
        String columns,
        List<Object> values) {
      return from.stream()
          .flatMap(part -> pieces(part).stream())
          .map(piece -> piece(columns, piece, way.apply(piece), end, values))
          .collect(Collectors.joining(") UNION ALL (", "SELECT * FROM ((", ")) s"));
    }

    /** Sorted is what PostgreSQL must find whole first, as it takes no end from outside. */
    private String piece(String columns, Piece piece, Way way, String end, List<Object> values) {
      String table = piece.closed() ? this.table.history() : this.table.current();
      return stretch(columns, table, piece.part(), values)
          + held(piece, way, values)
          + (way == Way.SORTED ? " OFFSET 0" : end);
    }

    /**
     * What held at the point: of closed versions, as the index finds them that has just those;
     * where they are walked through, as the index in order can tell.
     */
    private String held(Piece piece, Way way, List<Object> values) {
      if (!asAt.isFixed()) {
        return "";
      }
      values.add(asAt.size());
      if (!piece.closed()) {
        return " AND since < ?";
      }
      if (way != Way.WALKED) {
        return " AND " + ViewTable.HELD + " @> ?::bigint";
      }
      values.add(asAt.size());
      return " AND since < ? AND until >= ?";
    }

    private String stretch(String columns, String from, Sight.Part part, List<Object> values) {
      values.addAll(part.parameters());
      values.addAll(parameters);
      return "SELECT " + columns + " FROM " + from + " WHERE " + part.condition() + conditions;
    }

    List<String> keys(int most) {
      if (parts.isEmpty()) {
        return List.of();
      }
      List<Object> values = new ArrayList<>();
      String end = " ORDER BY key LIMIT " + most;
      return jdbc.sql(from(parts, _ -> Way.EITHER, end, "key", values) + end)
          .params(values)
          .query((rs, _) -> Objects.requireNonNull(rs.getString(1)))
          .list();
    }

    long count(long most) {
      return parts.isEmpty() ? 0 : count(parts, most);
    }

    private long count(List<Sight.Part> of, long most) {
      List<Object> values = new ArrayList<>();
      String end = " LIMIT " + most;
      String sql =
          "SELECT count(*) FROM (" + from(of, _ -> Way.EITHER, end, "1", values) + end + ") t";
      return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private Row<V> row(ResultSet rs) throws SQLException {
      String key = rs.getString(2);
      String position = sorted ? rs.getString(7) + UNIT + key : key;
      Audience audience = Audience.read(rs.getString(5), rs.getArray(6));
      return new Row<>(key, rs.getLong(3), table.read(rs.getBytes(4)), audience, cursor(position));
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

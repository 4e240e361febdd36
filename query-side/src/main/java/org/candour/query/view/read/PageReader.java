package org.candour.query.view.read;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.candour.query.ledger.Audience;
import org.candour.query.view.Facet;
import org.candour.query.view.filter.Reckoning;
import org.candour.query.view.store.Column;
import org.candour.query.view.store.RowVersion;
import org.candour.query.view.store.VersionLoader;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of a query. */
final class PageReader<V> {

  /** How many entries a view has seen: as many as the processor, unless its line says otherwise. */
  static final String PROGRESS =
      "SELECT coalesce(v.size, all_views.size) AS size FROM view.progress v, view.progress all_views"
          + " WHERE v.name = ? AND all_views.name = '*'";

  private static final int FETCH_SIZE = 500;

  /** The columns of a page: how far the view is, then {@link VersionLoader#VERSION_COLUMNS}. */
  private static final int SIZE = 1;

  private static final int KEY = 2;
  private static final int SINCE = 3;
  private static final int ROW = 4;
  private static final int VISIBILITY = 5;
  private static final int SUBJECTS = 6;
  private static final int SORT = 7;

  private final JdbcClient jdbc;
  private final ViewQuery<V> query;
  private final ViewTable<V> table;
  private final RowOrder order;

  PageReader(JdbcClient jdbc, ViewQuery<V> query) {
    this.jdbc = jdbc;
    this.query = query;
    this.table = ViewTable.live(query.view());
    this.order = query.order();
  }

  /**
   * A stretch of the list.
   *
   * @param cursor where it goes on, forwards or backwards; null for its beginning
   * @throws Cursor.BadCursorException if this list did not give the cursor
   */
  Page<V> page(int limit, @Nullable String cursor) {
    ScanPlan<V> plan = plan(cursor);
    List<RowVisibility.Part> outOfOrder = plan.outOfOrder();
    long counted = outOfOrder.isEmpty() ? 0 : count(plan, outOfOrder, Page.MOST_COUNTED + 1);
    Sql sql = pageSql(plan, limit, counted <= Page.MOST_COUNTED, inDirectionOf(cursor));
    long[] size = {0};
    List<Row<V>> found = new ArrayList<>();
    jdbc.sql(sql.text())
        .params(sql.values())
        .query(rs -> {
          size[0] = rs.getLong(SIZE);
          if (rs.getString(KEY) != null) {
            found.add(row(rs));
          }
        });
    boolean countedAll = cursor == null && outOfOrder.size() == query.parts().size();
    return Page.of(
        found,
        size[0],
        cursor,
        limit,
        countedAll ? OptionalLong.of(counted) : OptionalLong.empty());
  }

  /** The rows that changed last, the newest change first. */
  List<Row<V>> latest(int limit) {
    if (query.parts().isEmpty()) {
      return List.of();
    }
    String sort = order.isSorted() ? ", " + order.sort() + " AS sort" : "";
    String end = " ORDER BY since DESC, key LIMIT " + limit;
    Sql sql =
        plan(null)
            .rows("0 AS size, " + VersionLoader.VERSION_COLUMNS + sort, query.parts(), end)
            .in("SELECT * FROM (%s) t" + end);
    return jdbc.sql(sql.text()).params(sql.values()).query((rs, _) -> row(rs)).list();
  }

  private RowOrder inDirectionOf(@Nullable String cursor) {
    return Cursor.isInFront(cursor) ? order.reversed() : order;
  }

  private Sql pageSql(ScanPlan<V> plan, int limit, boolean few, RowOrder order) {
    String columns =
        VersionLoader.VERSION_COLUMNS + (order.isSorted() ? ", " + order.sort() + " AS sort" : "");
    String end = " ORDER BY " + order.by() + " LIMIT " + (limit + 1);
    Sql progress =
        Sql.of(
            "WITH p AS (" + PROGRESS + ") SELECT p.size, t.* FROM p LEFT JOIN LATERAL (",
            query.view().name());
    Sql whole = Sql.of(end + ") t ON true ORDER BY " + order.by());
    return Sql.join("", List.of(progress, plan.page(columns, end, few), whole));
  }

  private Row<V> row(ResultSet rs) throws SQLException {
    String key = rs.getString(KEY);
    String cursor = order.isSorted() ? Cursor.of(rs.getString(SORT), key) : Cursor.of(key);
    Audience audience = Audience.read(rs.getString(VISIBILITY), rs.getArray(SUBJECTS));
    return new Row<>(key, rs.getLong(SINCE), table.read(rs.getBytes(ROW)), audience, cursor);
  }

  /** Gives every row to an action. Only within a transaction are they read a stretch at a time. */
  void each(Consumer<RowVersion<V>> action) {
    if (query.parts().isEmpty()) {
      return;
    }
    VersionLoader<V> loader = new VersionLoader<>(table);
    Sql sql = plan(null).rows(VersionLoader.VERSION_COLUMNS, query.parts(), "");
    jdbc.sql(sql.text())
        .params(sql.values())
        .withFetchSize(FETCH_SIZE)
        .query(rs -> {
          action.accept(loader.version(rs));
        });
  }

  /** Gives the key of every row to an action. */
  void eachKey(Consumer<String> action) {
    if (query.parts().isEmpty()) {
      return;
    }
    Sql sql = plan(null).rows("key", query.parts(), "");
    jdbc.sql(sql.text())
        .params(sql.values())
        .query(rs -> {
          action.accept(rs.getString(1));
        });
  }

  /** Those of some values that there are rows with. */
  Set<String> present(Facet<V> facet, Collection<String> values) {
    if (query.parts().isEmpty() || values.isEmpty()) {
      return Set.of();
    }
    List<Sql> conditions = new ArrayList<>(query.conditions());
    conditions.add(Sql.of(Column.name(facet) + " = wanted.value"));
    Sql rows = new ScanPlan<>(jdbc, table, query, conditions).rows("1", query.parts(), "");
    Sql wanted =
        Sql.of(
            "SELECT value FROM unnest(string_to_array(?, chr(31))) wanted(value) WHERE EXISTS ",
            String.join(Column.UNIT, values));
    Sql sql = Sql.join("", List.of(wanted, rows.in("(%s)")));
    return Set.copyOf(jdbc.sql(sql.text()).params(sql.values()).query(String.class).list());
  }

  /** How many rows there are, counted no further than said. */
  long count(long most) {
    return query.parts().isEmpty() ? 0 : count(plan(null), query.parts(), most);
  }

  /**
   * The values that rows have of facets, by the names of these, in order.
   *
   * @param most how many rows are looked through, so that it takes no longer in a long list
   * @return nothing where there are more
   */
  Map<String, List<String>> values(List<Facet<V>> facets, int most) {
    if (query.parts().isEmpty() || facets.isEmpty()) {
      return Map.of();
    }
    String columns = facets.stream().map(Column::name).distinct().collect(joining(", "));
    String end = " LIMIT " + (most + 1);
    String each =
        facets.stream()
            .map(facet ->
                "SELECT DISTINCT '%s', %s FROM looked".formatted(facet.name(), Column.each(facet)))
            .collect(joining(" UNION ALL "));
    Sql sql =
        plan(null)
            .rows(columns, query.parts(), end)
            .in(
                "WITH looked AS MATERIALIZED (SELECT * FROM (%s) t"
                    + end
                    + "), found AS (SELECT count(*) > "
                    + most
                    + " AS more FROM looked) SELECT facet, value, more FROM found LEFT JOIN ("
                    + each
                    + ") v (facet, value) ON NOT more AND value IS NOT NULL ORDER BY value");
    Map<String, List<String>> values = new HashMap<>();
    jdbc.sql(sql.text())
        .params(sql.values())
        .query(rs -> {
          if (!rs.getBoolean(3)) {
            facets.forEach(facet -> values.putIfAbsent(facet.name(), new ArrayList<>()));
          }
          if (rs.getString(1) != null) {
            values.computeIfAbsent(rs.getString(1), _ -> new ArrayList<>()).add(rs.getString(2));
          }
        });
    return values;
  }

  /**
   * What the rows with each value of a facet come to; one with several values counts under each.
   *
   * @param amount the number of each row that is reckoned with; null to count rows
   * @param day the day on which that is asked for
   */
  Map<String, ViewReader.Reckoned> reckonBy(
      Facet<V> by, Reckoning reckoning, Facet.@Nullable Amount<V> amount, LocalDate day) {
    if (query.parts().isEmpty()) {
      return Map.of();
    }
    return amount == null || amount.stored()
        ? reckonBy(by, reckoning, amount)
        : sumsBy(by, amount, day);
  }

  private Map<String, ViewReader.Reckoned> reckonBy(
      Facet<V> by, Reckoning reckoning, @Nullable Facet<V> amount) {
    String number = amount == null ? "1" : Column.name(amount);
    Sql sql =
        plan(null)
            .rows(Column.each(by) + " AS value, " + number + " AS number", query.parts(), "")
            .in(
                "SELECT value, count(*), "
                    + said(reckoning)
                    + " FROM (%s) t WHERE value IS NOT NULL GROUP BY value");
    Map<String, ViewReader.Reckoned> reckoned = new HashMap<>();
    jdbc.sql(sql.text())
        .params(sql.values())
        .query(rs -> {
          reckoned.put(rs.getString(1), ViewReader.Reckoned.of(rs.getLong(2), rs.getBigDecimal(3)));
        });
    return reckoned;
  }

  private static String said(Reckoning reckoning) {
    return switch (reckoning) {
      case NUMBER -> "count(*)";
      case SUM -> "coalesce(sum(number), 0)";
      case MEDIAN ->
          "coalesce(round((percentile_cont(0.5) WITHIN GROUP (ORDER BY number))::numeric), 0)";
      case MEAN -> "coalesce(round(avg(number), 1), 0)";
    };
  }

  /** Sums of what is another number from day to day, which the database does not have. */
  private Map<String, ViewReader.Reckoned> sumsBy(
      Facet<V> by, Facet.Amount<V> amount, LocalDate day) {
    Map<String, ViewReader.Reckoned> sums = new HashMap<>();
    each(version -> {
      BigDecimal number = amount.value().apply(version.row(), day);
      values(by, version.row())
          .forEach(value ->
              sums.merge(
                  value,
                  ViewReader.Reckoned.of(1, number == null ? BigDecimal.ZERO : number),
                  ViewReader.Reckoned::plus));
    });
    return sums;
  }

  private static <V> Collection<String> values(Facet<V> facet, V row) {
    if (facet instanceof Facet.One<V> one) {
      String value = one.value().apply(row);
      return value == null ? List.of() : List.of(value);
    }
    if (facet instanceof Facet.Many<V> many) {
      return many.values().apply(row);
    }
    throw new IllegalArgumentException(facet.name() + " has no values to reckon by");
  }

  private long count(ScanPlan<V> plan, List<RowVisibility.Part> parts, long most) {
    String end = " LIMIT " + most;
    Sql sql = plan.rows("1", parts, end).in("SELECT count(*) FROM (%s" + end + ") t");
    return jdbc.sql(sql.text()).params(sql.values()).query(Long.class).single();
  }

  private ScanPlan<V> plan(@Nullable String cursor) {
    List<Sql> conditions = new ArrayList<>(query.conditions());
    if (cursor != null) {
      conditions.add(inDirectionOf(cursor).after(cursor));
    }
    return new ScanPlan<>(jdbc, table, query, conditions);
  }
}

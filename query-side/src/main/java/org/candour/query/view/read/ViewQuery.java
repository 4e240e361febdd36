package org.candour.query.view.read;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candour.events.json.CandourJson;
import org.candour.query.ledger.Audience;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.store.Column;
import org.candour.query.view.store.RowVersion;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * One question to a view's tables: which rows, as of when, in what order.
 *
 * <p>PostgreSQL takes rows that are asked for to lie evenly in the order of a list, and would walk
 * through all that comes before them. So how rows are found is settled here, by how many there are.
 */
final class ViewQuery<V> {

  private static final int STRETCH = 500;

  /** How rows of a list are found. */
  private enum Way {
    /** By an index that has just those, and then sorted. */
    SORTED,
    /** In the order of the list, all being passed over that are not of it. */
    WALKED,
    /** As PostgreSQL reckons. */
    EITHER
  }

  private final JdbcClient jdbc;
  private final ViewTable<V> table;
  private final PointInTime asAt;
  private final StringBuilder conditions = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();
  private final @Nullable String sort;
  private final boolean sorted;
  private final boolean descending;
  private List<RowVisibility.Part> parts = List.of(RowVisibility.Part.ALL);

  /** Whether there is an index that has just these rows, one after the other. */
  private boolean inOrder;

  private boolean filtered;

  ViewQuery(JdbcClient jdbc, View<V> view, PointInTime asAt) {
    this(jdbc, view, asAt, null);
  }

  ViewQuery(JdbcClient jdbc, View<V> view, PointInTime asAt, @Nullable Sort by) {
    this.jdbc = jdbc;
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
  void parts(List<RowVisibility.Part> only) {
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
      throw new ViewReader.BadCursor();
    }
    String[] parts = text.split(Column.UNIT, -1);
    if (parts.length != (sorted ? 2 : 1) || text.indexOf('\0') >= 0) {
      throw new ViewReader.BadCursor();
    }
    String than = descending ? " < " : " > ";
    where(sorted ? "(" + sort + ", key)" + than + "(?, ?)" : "key" + than + "?", (Object[]) parts);
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
    List<RowVisibility.Part> outOfOrder = parts.stream().filter(part -> !isInOrder(part)).toList();
    long counted = outOfOrder.isEmpty() ? 0 : count(outOfOrder, ViewReader.MOST_COUNTED + 1);
    boolean few = counted <= ViewReader.MOST_COUNTED;
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
  void each(Consumer<RowVersion<V>> action) {
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

  private boolean isInOrder(RowVisibility.Part part) {
    return inOrder && part.parameters().isEmpty();
  }

  /** Rows of one visibility, in one of the two tables. */
  private record Piece(RowVisibility.Part part, boolean closed) {}

  /** At a point, some of the current rows held, and some of the closed versions. */
  private List<Piece> pieces(RowVisibility.Part part) {
    Piece current = new Piece(part, false);
    return asAt.isFixed() ? List.of(current, new Piece(part, true)) : List.of(current);
  }

  /**
   * How rows are found. PostgreSQL takes what is asked for to lie evenly in the order of the list,
   * and would walk through all that comes before it.
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
   * How closed versions are found that held at the point. To find and sort a version costs tens of
   * times what it costs to pass one over, and a page is tens of versions: walking through all is
   * the less work where the square of how many held is more than how many there are.
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
      List<RowVisibility.Part> from,
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
   * What held at the point: of closed versions, as the index finds them that has just those; where
   * they are walked through, as the index in order can tell.
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

  private String stretch(
      String columns, String from, RowVisibility.Part part, List<Object> values) {
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

  private long count(List<RowVisibility.Part> of, long most) {
    List<Object> values = new ArrayList<>();
    String end = " LIMIT " + most;
    String sql =
        "SELECT count(*) FROM (" + from(of, _ -> Way.EITHER, end, "1", values) + end + ") t";
    return jdbc.sql(sql).params(values).query(Long.class).single();
  }

  private Row<V> row(ResultSet rs) throws SQLException {
    String key = rs.getString(2);
    String position = sorted ? rs.getString(7) + Column.UNIT + key : key;
    Audience audience = Audience.read(rs.getString(5), rs.getArray(6));
    return new Row<>(
        key, rs.getLong(3), table.read(rs.getBytes(4)), audience, ViewReader.cursor(position));
  }
}

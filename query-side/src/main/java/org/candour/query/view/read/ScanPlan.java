package org.candour.query.view.read;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.json.CandourJson;
import org.candour.query.view.Facet;
import org.candour.query.view.SortedWithin;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.Sort;
import org.candour.query.view.store.ViewTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How the rows of a query are found in the two tables of its view.
 *
 * <p>PostgreSQL's planner takes the rows that are asked for to lie evenly in the order of a list,
 * so with a limit it would walk through that order and pass over everything that comes before them.
 * So how rows are found is settled here, by how many there are.
 */
final class ScanPlan<V> {

  /** How rows of a list are found. */
  private enum ScanStrategy {
    /**
     * By an index that has just those rows; then they are sorted. {@code OFFSET 0} makes
     * PostgreSQL's planner find them all first, as it then takes no limit from outside.
     */
    SORTED,
    /** By walking through the order of the list, passing over the rows that are not asked for. */
    WALKED,
    /** As PostgreSQL's planner estimates. */
    ESTIMATED
  }

  /** Rows of one visibility, in one of the two tables. */
  private record TableScan(RowVisibility.Part part, boolean closed) {}

  private final JdbcClient jdbc;
  private final ViewTable<V> table;
  private final ViewQuery<V> query;
  private final List<Sql> conditions;

  /** There is an index that has just these rows, one after the other in the order of the list. */
  private final boolean inOrder;

  private final boolean filtered;

  /**
   * Plans a query.
   *
   * @param conditions what every row must fulfil: those of the query, and perhaps a cursor
   */
  ScanPlan(JdbcClient jdbc, ViewTable<V> table, ViewQuery<V> query, List<Sql> conditions) {
    this.jdbc = jdbc;
    this.table = table;
    this.query = query;
    this.conditions = List.copyOf(conditions);
    this.filtered = !query.narrowing().isEmpty();
    this.inOrder = isInOrder();
  }

  /** An index has one facet before the order, and no second one. */
  private boolean isInOrder() {
    List<Filter> narrowing = query.narrowing();
    boolean held = !query.asAt().isFixed() || table.growsWithLedger();
    if (query.sort() != null) {
      return held && narrowing.size() == 1 && isSortedWithin(narrowing.getFirst(), query.sort());
    }
    return (query.key() != null || held)
        && (narrowing.isEmpty() || (narrowing.size() == 1 && isIndexed(narrowing.getFirst())));
  }

  private boolean isSortedWithin(Filter filter, Sort sort) {
    return isIndexed(filter)
        && query.view().sortedWithin().contains(new SortedWithin(sort.facet(), filter.facet()));
  }

  private boolean isIndexed(Filter filter) {
    return !filter.facet().equals(Filter.KEY)
        && query.view().facet(filter.facet()) instanceof Facet.One<V> one
        && one.indexed();
  }

  /** Whether an index has the closed versions of the very records that are asked for. */
  private boolean isOfRecords() {
    return query.narrowing().stream()
        .anyMatch(filter -> isIndexed(filter) && query.view().facet(filter.facet()).namesRecords());
  }

  /** The parts of the query that no index has in the order of the list. */
  List<RowVisibility.Part> outOfOrder() {
    return query.parts().stream().filter(part -> !isInOrder(part)).toList();
  }

  private boolean isInOrder(RowVisibility.Part part) {
    return inOrder && part.parameters().isEmpty();
  }

  /** All rows of some parts, as PostgreSQL's planner estimates. */
  Sql rows(String columns, List<RowVisibility.Part> parts, String end) {
    return union(columns, parts, _ -> ScanStrategy.ESTIMATED, end);
  }

  /**
   * The rows of a page.
   *
   * @param end the order and the limit of the page
   * @param few tells that there are so few rows out of order that they are found and sorted anyway
   */
  Sql page(String columns, String end, boolean few) {
    return union(columns, query.parts(), scan -> strategy(scan, few), end);
  }

  private ScanStrategy strategy(TableScan scan, boolean few) {
    if (isInOrder(scan.part())) {
      return ScanStrategy.ESTIMATED;
    }
    if (few) {
      return ScanStrategy.SORTED;
    }
    return scan.closed() && !filtered ? cheaper(scan) : ScanStrategy.ESTIMATED;
  }

  /**
   * Chooses how closed versions are found that held at the point. To find and sort a version costs
   * tens of times what it costs to pass one over, and a page is tens of versions: walking through
   * all is the less work where the square of how many held is more than how many there are. Both
   * numbers are what PostgreSQL's planner estimates.
   */
  private ScanStrategy cheaper(TableScan scan) {
    Sql held = scanSql("1", scan, ScanStrategy.ESTIMATED, "");
    Sql all = matching("1", scan);
    Sql explain = Sql.join(" UNION ALL ", List.of(held, all)).in("EXPLAIN (FORMAT JSON) %s");
    JsonNode plans =
        CandourJson.mapper()
            .readTree(
                jdbc.sql(explain.text()).params(explain.values()).query(String.class).single())
            .at("/0/Plan/Plans");
    double those = plans.at("/0/Plan Rows").asDouble(0);
    return those * those > plans.at("/1/Plan Rows").asDouble(0)
        ? ScanStrategy.WALKED
        : ScanStrategy.SORTED;
  }

  private Sql union(
      String columns,
      List<RowVisibility.Part> parts,
      Function<TableScan, ScanStrategy> strategy,
      String end) {
    List<Sql> scans =
        parts.stream()
            .flatMap(this::scans)
            .map(scan -> scanSql(columns, scan, strategy.apply(scan), end))
            .toList();
    return Sql.join(") UNION ALL (", scans).in("SELECT * FROM ((%s)) s");
  }

  /** At a point, some of the current rows held, and some of the closed versions. */
  private Stream<TableScan> scans(RowVisibility.Part part) {
    TableScan current = new TableScan(part, false);
    return query.asAt().isFixed()
        ? Stream.of(current, new TableScan(part, true))
        : Stream.of(current);
  }

  private Sql scanSql(String columns, TableScan scan, ScanStrategy strategy, String end) {
    String stop = strategy == ScanStrategy.SORTED ? " OFFSET 0" : end;
    return Sql.join(
        "", List.of(matching(columns, scan), heldAtPoint(scan, strategy), Sql.of(stop)));
  }

  private Sql matching(String columns, TableScan scan) {
    RowVisibility.Part part = scan.part();
    String from = scan.closed() ? table.history() : table.current();
    Sql visible = new Sql(part.condition(), part.parameters());
    return Sql.join(" AND ", Stream.concat(Stream.of(visible), conditions.stream()).toList())
        .in("SELECT " + columns + " FROM " + from + " WHERE %s");
  }

  /**
   * Only versions that held at the point. Closed ones are named as the index names them that has
   * just those; where they are walked through, or are of a few records, as the indexes do that are
   * in order.
   */
  private Sql heldAtPoint(TableScan scan, ScanStrategy strategy) {
    if (!query.asAt().isFixed()) {
      return Sql.of("");
    }
    long size = query.asAt().size();
    if (!scan.closed()) {
      return Sql.of(" AND since < ?", size);
    }
    return strategy == ScanStrategy.WALKED || isOfRecords()
        ? Sql.of(" AND since < ? AND until >= ?", size, size)
        : Sql.of(" AND " + ViewTable.VALIDITY_RANGE + " @> ?::bigint", size);
  }
}

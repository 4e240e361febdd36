package org.candour.query.view.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Visibility;

/** Creates, indexes, swaps and drops the two tables of a view. */
public final class ViewTableSchema<V> {

  /** Raised when the indexes change; the views are then made anew. */
  private static final int INDEXES = 1;

  private static final String NOT_PUBLIC = Column.VISIBILITY + " <> '" + Visibility.PUBLIC + "'";

  private final ViewTable<V> table;

  public ViewTableSchema(ViewTable<V> table) {
    this.table = table;
  }

  /** Describes the tables: the text changes whenever they, or the rows in them, would change. */
  public String definition() {
    return "indexes " + INDEXES + ", version " + table.view().version() + facets();
  }

  private String facets() {
    StringBuilder facets = new StringBuilder();
    table
        .columns()
        .forEach(c -> facets.append(", ").append(c.name()).append(' ').append(c.kind().type()));
    return facets.toString();
  }

  public void create(Connection connection) throws SQLException {
    execute(
        connection,
        """
        CREATE TABLE IF NOT EXISTS %s (
          key text COLLATE "C" NOT NULL PRIMARY KEY,
          since bigint NOT NULL,
          row bytea NOT NULL%s)
        """
            .formatted(table.current(), facets()),
        """
        CREATE TABLE IF NOT EXISTS %s (
          key text COLLATE "C" NOT NULL,
          since bigint NOT NULL,
          until bigint NOT NULL,
          row bytea NOT NULL%s)
        """
            .formatted(table.history(), facets()));
  }

  /**
   * Creates the indexes, apart from the tables so that a rebuild fills those first. Whatever a list
   * asks for is one stretch of an index: in its order among the current rows, and of those that
   * held at a point. Indexes in order also say when a version held, so that versions that are
   * passed over need not be fetched.
   */
  public void createIndexes(Connection connection) throws SQLException {
    String current = table.current();
    String history = table.history();
    List<String> indexes = new ArrayList<>();
    indexes.add(current + " (since)");
    indexes.add(history + " (key)");
    // It grows along the ledger, so a summary per range of pages finds what changed between points.
    indexes.add(history + " USING brin (until) WITH (autosummarize = on)");
    indexes.add(history + gist(ViewTable.VALIDITY_RANGE));
    indexes.add(current + gin(Column.SUBJECTS) + " WHERE " + NOT_PUBLIC);
    indexes.add(history + gin(Column.SUBJECTS) + " WHERE " + NOT_PUBLIC);
    indexes.add(current + " (" + inOrder() + ")");
    indexes.add(history + " (" + inOrder() + ", until)");
    table.columns().stream()
        .filter(Column::indexed)
        .forEach(column -> indexes.addAll(indexes(column)));
    execute(
        connection,
        indexes.stream().map(index -> "CREATE INDEX ON " + index).toArray(String[]::new));
  }

  private List<String> indexes(Column<V> column) {
    String name = column.name();
    String current = table.current();
    String known = " WHERE " + name + " IS NOT NULL";
    String held = table.history() + gist(name + ", " + ViewTable.VALIDITY_RANGE) + known;
    return switch (column.kind()) {
      case TEXTS -> List.of(current + gin(name), table.history() + gin(name));
      case DAYS -> List.of(current + gist(name + ", since") + known, held);
      case TEXT, SORT, VISIBILITY -> {
        String ordered = current + " (" + name + ", " + inOrder() + ")" + known;
        yield table.growsWithLedger()
            ? List.of(ordered, held)
            : List.of(
                ordered,
                current + " (" + name + ", " + Column.VISIBILITY + ", since)" + known,
                held);
      }
    };
  }

  private String inOrder() {
    String sort = table.view().order().sort() == null ? "" : Column.SORT + ", ";
    return Column.VISIBILITY + ", " + sort + "key, since";
  }

  private static String gist(String columns) {
    return " USING gist (" + columns + ")";
  }

  private static String gin(String column) {
    return " USING gin (" + column + ") WITH (fastupdate = off)";
  }

  public void drop(Connection connection) throws SQLException {
    execute(
        connection,
        "DROP TABLE IF EXISTS " + table.current(),
        "DROP TABLE IF EXISTS " + table.history());
  }

  public boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      statement.setString(1, table.current());
      try (ResultSet rs = statement.executeQuery()) {
        rs.next();
        return rs.getBoolean(1);
      }
    }
  }

  /** Puts these tables in the place of the live ones. */
  public void replaceLive(Connection connection) throws SQLException {
    new ViewTableSchema<>(ViewTable.live(table.view())).drop(connection);
    String base = table.base();
    execute(
        connection,
        "ALTER TABLE %s RENAME TO \"%s\"".formatted(table.current(), base),
        "ALTER TABLE %s RENAME TO \"%s__history\"".formatted(table.history(), base));
  }

  /**
   * Marks what all can see, so that counting needs the indexes alone.
   *
   * @param connection with no transaction open
   */
  public void vacuum(Connection connection) throws SQLException {
    execute(connection, "VACUUM " + table.current(), "VACUUM " + table.history());
  }

  public void analyze(Connection connection) throws SQLException {
    execute(connection, "ANALYZE " + table.current(), "ANALYZE " + table.history());
  }

  private static void execute(Connection connection, String... sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
  }
}

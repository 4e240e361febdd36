package org.candour.query.view.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Creates, indexes, swaps and drops the two tables of a view. */
public final class ViewTableSchema<V> {

  /** Raised when the indexes change; the views are then made anew. */
  private static final int INDEXES = 4;

  private static final String CATALOGUE =
      """
      WITH here AS (SELECT ?::regclass AS oid)
      SELECT said FROM (
        SELECT 'the ' || CASE WHEN i.indisunique THEN 'unique ' ELSE '' END || 'index'
          || substr(d.def, strpos(d.def, ' USING '))
          || CASE WHEN i.indisvalid AND i.indisready THEN '' ELSE ' (not valid)' END AS said
        FROM pg_index i JOIN here ON i.indrelid = here.oid,
          LATERAL (SELECT pg_get_indexdef(i.indexrelid) AS def) d
        UNION ALL
        SELECT 'the constraint ' || pg_get_constraintdef(c.oid)
        FROM pg_constraint c JOIN here ON c.conrelid = here.oid) s
      ORDER BY said COLLATE "C"
      """;

  private final ViewTable<V> table;
  private boolean keysIndexed;

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

  /** Creates the indexes, apart from the tables so that a rebuild fills those first. */
  public void createIndexes(Connection connection) throws SQLException {
    execute(connection, "DROP INDEX IF EXISTS " + table.keysIndex());
    execute(connection, new ViewIndexes<>(table).statements());
    keysIndexed = true;
  }

  /** Makes closed versions found by their keys before there are all the indexes, once. */
  public void indexKeys(Connection connection) throws SQLException {
    if (!keysIndexed) {
      execute(
          connection,
          "CREATE INDEX %s ON %s (key)".formatted(table.keysIndexName(), table.history()));
      keysIndexed = true;
    }
  }

  public void drop(Connection connection) throws SQLException {
    execute(
        connection,
        "DROP TABLE IF EXISTS " + table.current(),
        "DROP TABLE IF EXISTS " + table.history());
    keysIndexed = false;
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

  /**
   * The indexes and constraints that the tables have, as PostgreSQL says them, without the names
   * that it gave them.
   */
  public List<String> indexesAndConstraints(Connection connection) throws SQLException {
    List<String> said = new ArrayList<>();
    for (String each : List.of(table.current(), table.history())) {
      try (PreparedStatement statement = connection.prepareStatement(CATALOGUE)) {
        statement.setString(1, each);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            said.add(row.getString(1) + (each.equals(table.current()) ? "" : " of closed rows"));
          }
        }
      }
    }
    return said;
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

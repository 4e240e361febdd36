package org.candour.ops.access.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Compares a stored table with a fresh fold of it, row for row, by one query of PostgreSQL's, which
 * sorts on disk what does not fit into memory.
 */
public final class TableComparison {

  private static final int FETCH = 500;
  private static final int MOST_NAMED = 1_000;

  private final Connection connection;
  private final Consumer<String> fault;

  /**
   * A comparison.
   *
   * @param connection with a transaction open, in which both tables can be seen
   * @param fault told what is wrong, a sentence without its full stop
   */
  public TableComparison(Connection connection, Consumer<String> fault) {
    this.connection = connection;
    this.fault = fault;
  }

  /**
   * Names each row that differs, is missing or is too many.
   *
   * @param what how a row is called: "The row %s of the view closures"
   * @param keys the columns that tell rows apart
   */
  public void compare(String what, String stored, String fresh, List<String> keys)
      throws SQLException {
    List<String> columns = columns(fresh);
    if (!columns(stored).equals(columns)) {
      fault.accept("The table " + stored + " has other columns than it should: " + columns(stored));
      return;
    }
    List<String> names = columns.stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
    long wrong = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery(sql(stored, fresh, keys, names))) {
        while (row.next()) {
          if (++wrong <= MOST_NAMED) {
            fault.accept(what.formatted(row.getString(1)) + " " + row.getString(2));
          }
        }
      }
    }
    if (wrong > MOST_NAMED) {
      fault.accept(
          "%,d rows of %s are wrong; the first %,d are named".formatted(wrong, stored, MOST_NAMED));
    }
  }

  /** Names and types, in the order in which the table has them. */
  private List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT '"' || attname || '" ' || format_type(atttypid, atttypmod)
            FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
            ORDER BY attname
            """)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          columns.add(row.getString(1));
        }
      }
    }
    return columns;
  }

  private static String sql(String stored, String fresh, List<String> keys, List<String> columns) {
    String by = String.join(", ", keys);
    String same =
        columns.stream()
            .map(c -> "s.%1$s IS NOT DISTINCT FROM f.%1$s".formatted(c))
            .collect(Collectors.joining(" AND "));
    String which =
        columns.stream()
            .map(c ->
                "CASE WHEN s.%1$s IS DISTINCT FROM f.%1$s THEN '%2$s' END"
                    .formatted(c, c.replace("\"", "")))
            .collect(Collectors.joining(", "));
    return """
    SELECT concat_ws(', ', %1$s),
      CASE WHEN s.there IS NULL THEN 'is missing' WHEN f.there IS NULL THEN 'is too many'
        ELSE 'differs in ' || concat_ws(', ', %2$s) END
    FROM (SELECT *, true AS there, row_number() OVER (PARTITION BY %1$s) AS n FROM %3$s) s
    FULL JOIN (SELECT *, true AS there, row_number() OVER (PARTITION BY %1$s) AS n FROM %4$s) f
      USING (%1$s, n)
    WHERE s.there IS NULL OR f.there IS NULL OR NOT (%5$s)
    ORDER BY %1$s, n
    """
        .formatted(by, which, stored, fresh, same);
  }
}

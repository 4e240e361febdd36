package org.candour.query.view.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * How far each view has come. Whoever changes a view's rows locks its line here first, so a batch,
 * a rebuild's swap and a repair never mix.
 */
final class ViewProgress {

  /** The line of the processor itself, which may be ahead of a view that is being made anew. */
  static final String PROCESSOR = "*";

  private ViewProgress() {}

  /** Locks the lines of all views, always in one order, and gives their sizes. */
  static Map<String, Long> lockAll(Connection connection) throws SQLException {
    return sizes(connection, "SELECT name, size FROM view.progress ORDER BY name FOR UPDATE");
  }

  static Map<String, Long> read(Connection connection) throws SQLException {
    return sizes(connection, "SELECT name, size FROM view.progress");
  }

  private static Map<String, Long> sizes(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rs = statement.executeQuery()) {
      Map<String, Long> sizes = new HashMap<>();
      while (rs.next()) {
        sizes.put(rs.getString(1), rs.getLong(2));
      }
      return sizes;
    }
  }

  /** Locks the line of one view and gives its size. */
  static long lock(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT size FROM view.progress WHERE name = ? FOR UPDATE")) {
      statement.setString(1, name);
      try (ResultSet rs = statement.executeQuery()) {
        if (!rs.next()) {
          throw new IllegalStateException("There is no view " + name);
        }
        return rs.getLong(1);
      }
    }
  }

  static void save(Connection connection, Map<String, Long> sizes) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE view.progress p SET size = t.size FROM unnest(?::text[], ?::bigint[]) AS t (name, size) WHERE p.name = t.name")) {
      statement.setArray(1, connection.createArrayOf("text", sizes.keySet().toArray()));
      statement.setArray(2, connection.createArrayOf("bigint", sizes.values().toArray()));
      statement.executeUpdate();
    }
  }
}

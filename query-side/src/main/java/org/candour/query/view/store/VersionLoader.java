package org.candour.query.view.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.query.ledger.Audience;

/** Reads versions of rows by their keys. */
public final class VersionLoader<V> {

  /** The columns that make a version, in the order in which {@link #version} takes them. */
  public static final String VERSION_COLUMNS = "key, since, row, visibility, subjects";

  private static final int KEY = 1;
  private static final int SINCE = 2;
  private static final int ROW = 3;
  private static final int VISIBILITY = 4;
  private static final int SUBJECTS = 5;

  private final ViewTable<V> table;
  private final String load;

  public VersionLoader(ViewTable<V> table) {
    this.table = table;
    this.load = "SELECT %s FROM %s WHERE key = ANY(?)".formatted(VERSION_COLUMNS, table.current());
  }

  /** The rows as they stand. */
  public List<RowVersion<V>> load(Connection connection, Collection<String> keys)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(load)) {
      statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
      return versions(statement, keys.size());
    }
  }

  /** The rows as they stood when the ledger had {@code size} entries. */
  public List<RowVersion<V>> loadAsAt(Connection connection, Collection<String> keys, long size)
      throws SQLException {
    String sql =
        """
        SELECT %1$s FROM %2$s WHERE key = ANY(?) AND since < ?
        UNION ALL SELECT %1$s FROM %3$s WHERE key = ANY(?) AND since < ? AND until >= ?
        """
            .formatted(VERSION_COLUMNS, table.current(), table.history());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      var array = connection.createArrayOf("text", keys.toArray());
      statement.setArray(1, array);
      statement.setLong(2, size);
      statement.setArray(3, array);
      statement.setLong(4, size);
      statement.setLong(5, size);
      return versions(statement, keys.size());
    }
  }

  /** The indexes of the entries that made the rows what they were and are, and that ended them. */
  public Set<Long> madeBy(Connection connection, Collection<String> keys) throws SQLException {
    String sql =
        """
        SELECT since FROM %1$s WHERE key = ANY(?)
        UNION SELECT since FROM %2$s WHERE key = ANY(?) UNION SELECT until FROM %2$s WHERE key = ANY(?)
        """
            .formatted(table.current(), table.history());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      var array = connection.createArrayOf("text", keys.toArray());
      for (int i = 1; i <= 3; i++) {
        statement.setArray(i, array);
      }
      Set<Long> indexes = new HashSet<>();
      try (ResultSet rs = statement.executeQuery()) {
        while (rs.next()) {
          indexes.add(rs.getLong(1));
        }
      }
      return indexes;
    }
  }

  private List<RowVersion<V>> versions(PreparedStatement statement, int expected)
      throws SQLException {
    List<RowVersion<V>> versions = new ArrayList<>(expected);
    try (ResultSet rs = statement.executeQuery()) {
      while (rs.next()) {
        versions.add(version(rs));
      }
    }
    return versions;
  }

  /** The version that a result of {@link #VERSION_COLUMNS} stands at. */
  public RowVersion<V> version(ResultSet rs) throws SQLException {
    byte[] bytes = rs.getBytes(ROW);
    Audience audience = Audience.read(rs.getString(VISIBILITY), rs.getArray(SUBJECTS));
    return new RowVersion<>(
        rs.getString(KEY), rs.getLong(SINCE), bytes, table.read(bytes), audience);
  }
}

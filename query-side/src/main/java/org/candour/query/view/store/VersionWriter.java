package org.candour.query.view.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Writes versions of rows: few in one statement with arrays, many with {@code COPY}. */
public final class VersionWriter<V> {

  /** Below this many rows, one statement with arrays takes fewer round trips. */
  private static final int COPY_THRESHOLD = 100;

  private static final String CURRENT_COLUMNS = "key, since, row";
  private static final String HISTORY_COLUMNS = "key, since, row, until";
  private static final int CURRENT_COUNT = 3;
  private static final int HISTORY_COUNT = 4;

  private final ViewTable<V> table;
  private final List<Column<V>> columns;

  public VersionWriter(ViewTable<V> table) {
    this.table = table;
    this.columns = table.columns();
  }

  /** Deletes what these rows were from an entry on, so that they can be made anew from there. */
  public void forgetFrom(Connection connection, Collection<String> keys, long index)
      throws SQLException {
    delete(connection, keys);
    try (PreparedStatement closed =
        connection.prepareStatement(
            "DELETE FROM %s WHERE key = ANY(?) AND until > ?".formatted(table.history()))) {
      closed.setArray(1, connection.createArrayOf("text", keys.toArray()));
      closed.setLong(2, index);
      closed.executeUpdate();
    }
  }

  /** Deletes current rows. */
  public void delete(Connection connection, Collection<String> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM %s WHERE key = ANY(?)".formatted(table.current()))) {
      statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
      statement.executeUpdate();
    }
  }

  /** Writes current rows whose keys are surely new. */
  public void insert(Connection connection, List<RowVersion<V>> rows) throws SQLException {
    if (rows.size() < COPY_THRESHOLD) {
      upsert(connection, rows);
      return;
    }
    try (BulkCopy copy = new BulkCopy(connection, table.current(), names(CURRENT_COLUMNS))) {
      for (RowVersion<V> row : rows) {
        copy.row(CURRENT_COUNT + columns.size());
        copyFixed(copy, row);
        copyColumns(copy, row);
      }
    } catch (IOException e) {
      throw asSql(e);
    }
  }

  /** Writes current rows, each key once, in one statement. */
  public void upsert(Connection connection, List<RowVersion<V>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    StringBuilder updates = new StringBuilder("since = EXCLUDED.since, row = EXCLUDED.row");
    for (Column<V> column : columns) {
      updates.append(", %1$s = EXCLUDED.%1$s".formatted(column.name()));
    }
    String sql =
        """
        INSERT INTO %s (%s)
        %s
        ON CONFLICT (key) DO UPDATE SET %s
        """
            .formatted(
                table.current(), names(CURRENT_COLUMNS), unnest(CURRENT_COLUMNS, ""), updates);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bindFixed(connection, statement, rows);
      bindColumns(connection, statement, CURRENT_COUNT + 1, rows);
      statement.executeUpdate();
    }
  }

  /** Appends closed versions. */
  public void close(Connection connection, List<ClosedVersion<V>> versions) throws SQLException {
    if (versions.isEmpty()) {
      return;
    }
    if (versions.size() >= COPY_THRESHOLD) {
      copyHistory(connection, versions);
      return;
    }
    String sql =
        """
        INSERT INTO %s (%s)
        %s
        """
            .formatted(
                table.history(), names(HISTORY_COLUMNS), unnest(HISTORY_COLUMNS, ", ?::bigint[]"));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      List<RowVersion<V>> rows = versions.stream().map(ClosedVersion::version).toList();
      Object[] untils = versions.stream().map(ClosedVersion::until).toArray();
      bindFixed(connection, statement, rows);
      statement.setArray(HISTORY_COUNT, connection.createArrayOf("bigint", untils));
      bindColumns(connection, statement, HISTORY_COUNT + 1, rows);
      statement.executeUpdate();
    }
  }

  private void copyHistory(Connection connection, List<ClosedVersion<V>> versions)
      throws SQLException {
    try (BulkCopy copy = new BulkCopy(connection, table.history(), names(HISTORY_COLUMNS))) {
      for (ClosedVersion<V> closed : versions) {
        copy.row(HISTORY_COUNT + columns.size());
        copyFixed(copy, closed.version());
        copy.number(closed.until());
        copyColumns(copy, closed.version());
      }
    } catch (IOException e) {
      throw asSql(e);
    }
  }

  private static void copyFixed(BulkCopy copy, RowVersion<?> row) throws IOException {
    copy.text(row.key());
    copy.number(row.since());
    copy.bytes(row.bytes());
  }

  private void copyColumns(BulkCopy copy, RowVersion<V> row) throws IOException {
    for (Column<V> column : columns) {
      copy.column(column.value().apply(row));
    }
  }

  private static SQLException asSql(IOException e) {
    return e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
  }

  private String names(String fixed) {
    StringBuilder names = new StringBuilder(fixed);
    columns.forEach(column -> names.append(", ").append(column.name()));
    return names.toString();
  }

  /** A row for each place of the arrays, facets being texts that are cast to their types. */
  private String unnest(String fixed, String further) {
    StringBuilder select = new StringBuilder(fixed);
    StringBuilder arrays = new StringBuilder("?::text[], ?::bigint[], ?::bytea[]").append(further);
    for (Column<V> column : columns) {
      select.append(", ").append(column.kind().cast(column.name()));
      arrays.append(", ?::text[]");
    }
    return "SELECT %s FROM unnest(%s) AS t (%s)".formatted(select, arrays, names(fixed));
  }

  private static void bindFixed(
      Connection connection, PreparedStatement statement, List<? extends RowVersion<?>> rows)
      throws SQLException {
    int size = rows.size();
    String[] keys = new String[size];
    Long[] sinces = new Long[size];
    byte[][] bytes = new byte[size][];
    for (int i = 0; i < size; i++) {
      RowVersion<?> row = rows.get(i);
      keys[i] = row.key();
      sinces[i] = row.since();
      bytes[i] = row.bytes();
    }
    statement.setArray(1, connection.createArrayOf("text", keys));
    statement.setArray(2, connection.createArrayOf("bigint", sinces));
    statement.setArray(CURRENT_COUNT, connection.createArrayOf("bytea", bytes));
  }

  private void bindColumns(
      Connection connection, PreparedStatement statement, int first, List<RowVersion<V>> rows)
      throws SQLException {
    int next = first;
    for (Column<V> column : columns) {
      Object[] values = rows.stream().map(column::text).toArray();
      statement.setArray(next++, connection.createArrayOf("text", values));
    }
  }
}

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
  private final String currentColumns;
  private final String historyColumns;
  private final String delete;
  private final String deleteClosed;
  private final String insert;
  private final String close;
  private final String change;

  public VersionWriter(ViewTable<V> table) {
    this.table = table;
    this.columns = table.columns();
    this.currentColumns = names(CURRENT_COLUMNS);
    this.historyColumns = names(HISTORY_COLUMNS);
    this.delete = "DELETE FROM %s WHERE key = ANY(?)".formatted(table.current());
    this.deleteClosed =
        "DELETE FROM %s WHERE key = ANY(?) AND until > ?".formatted(table.history());
    this.insert =
        "INSERT INTO %s (%s) %s"
            .formatted(table.current(), currentColumns, unnest(CURRENT_COLUMNS, ""));
    this.close =
        "INSERT INTO %s (%s) %s"
            .formatted(table.history(), historyColumns, unnest(HISTORY_COLUMNS, ", ?::bigint[]"));
    this.change =
        "WITH closed AS (%s) %s ON CONFLICT (key) DO UPDATE SET %s"
            .formatted(close, insert, updates());
  }

  private String updates() {
    StringBuilder updates = new StringBuilder("since = EXCLUDED.since, row = EXCLUDED.row");
    for (Column<V> column : columns) {
      updates.append(", %1$s = EXCLUDED.%1$s".formatted(column.name()));
    }
    return updates.toString();
  }

  /** Deletes what these rows were from an entry on, so that they can be made anew from there. */
  public void forgetFrom(Connection connection, Collection<String> keys, long index)
      throws SQLException {
    delete(connection, keys);
    try (PreparedStatement closed = connection.prepareStatement(deleteClosed)) {
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
    try (PreparedStatement statement = connection.prepareStatement(delete)) {
      statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
      statement.executeUpdate();
    }
  }

  /** Writes current rows whose keys are surely new. */
  public void insert(Connection connection, List<RowVersion<V>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.size() < COPY_THRESHOLD) {
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        bindCurrent(connection, statement, 0, rows);
        statement.executeUpdate();
      }
      return;
    }
    try (BulkCopy copy = new BulkCopy(connection, table.current(), currentColumns)) {
      for (RowVersion<V> row : rows) {
        copy.row(CURRENT_COUNT + columns.size());
        copyFixed(copy, row);
        copyColumns(copy, row);
      }
    } catch (IOException e) {
      throw asSql(e);
    }
  }

  /**
   * Appends closed versions, and writes current rows, each key once, over those that there are: in
   * one statement where they are few.
   */
  public void change(
      Connection connection, List<ClosedVersion<V>> versions, List<RowVersion<V>> rows)
      throws SQLException {
    List<ClosedVersion<V>> closed = versions;
    if (closed.size() >= COPY_THRESHOLD) {
      copyHistory(connection, closed);
      closed = List.of();
    }
    if (closed.isEmpty() && rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(rows.isEmpty() ? close : change)) {
      int bound = bindClosed(connection, statement, closed);
      if (!rows.isEmpty()) {
        bindCurrent(connection, statement, bound, rows);
      }
      statement.executeUpdate();
    }
  }

  private int bindClosed(
      Connection connection, PreparedStatement statement, List<ClosedVersion<V>> closed)
      throws SQLException {
    List<RowVersion<V>> rows = closed.stream().map(ClosedVersion::version).toList();
    Object[] untils = closed.stream().map(ClosedVersion::until).toArray();
    bindFixed(connection, statement, 0, rows);
    statement.setArray(HISTORY_COUNT, connection.createArrayOf("bigint", untils));
    bindColumns(connection, statement, HISTORY_COUNT, rows);
    return HISTORY_COUNT + columns.size();
  }

  private void bindCurrent(
      Connection connection, PreparedStatement statement, int bound, List<RowVersion<V>> rows)
      throws SQLException {
    bindFixed(connection, statement, bound, rows);
    bindColumns(connection, statement, bound + CURRENT_COUNT, rows);
  }

  private void copyHistory(Connection connection, List<ClosedVersion<V>> versions)
      throws SQLException {
    try (BulkCopy copy = new BulkCopy(connection, table.history(), historyColumns)) {
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
      Connection connection,
      PreparedStatement statement,
      int bound,
      List<? extends RowVersion<?>> rows)
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
    statement.setArray(bound + 1, connection.createArrayOf("text", keys));
    statement.setArray(bound + 2, connection.createArrayOf("bigint", sinces));
    statement.setArray(bound + CURRENT_COUNT, connection.createArrayOf("bytea", bytes));
  }

  private void bindColumns(
      Connection connection, PreparedStatement statement, int bound, List<RowVersion<V>> rows)
      throws SQLException {
    int next = bound + 1;
    for (Column<V> column : columns) {
      Object[] values = rows.stream().map(column::text).toArray();
      statement.setArray(next++, connection.createArrayOf("text", values));
    }
  }
}

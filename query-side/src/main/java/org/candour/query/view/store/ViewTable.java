package org.candour.query.view.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.candour.events.Visibility;
import org.candour.events.json.CandourJson;
import org.candour.query.ledger.Audience;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two tables of a view: current rows, and the append-only history of closed versions. A version
 * holds for the entries from {@code since} up to, but not including, {@code until}.
 */
public final class ViewTable<V> {

  /** Below this, one statement with arrays takes fewer round trips. */
  private static final int WORTH_A_COPY = 100;

  /** What a version is made of, as it is read. */
  public static final String LOADED = "key, since, row, visibility, subjects";

  /** Raised when the indexes are others; the views are then made anew. */
  private static final int INDEXES = 6;

  /** The sizes of the ledger at which a closed version held. */
  public static final String HELD = "int8range(since, until, '(]')";

  private static final String NOT_PUBLIC = Column.VISIBILITY + " <> '" + Visibility.PUBLIC + "'";

  private static final JsonMapper JSON = CandourJson.mapper();

  private final View<V> view;
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final List<Column<V>> columns;
  private final String suffix;

  private ViewTable(View<V> view, String suffix) {
    this.view = view;
    this.writer = JSON.writerFor(view.rowType());
    // These tables hold what the writer wrote: no name comes twice.
    this.reader =
        JSON.readerFor(view.rowType()).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    this.columns = Column.of(view);
    this.suffix = suffix;
  }

  /** The tables that answers come from. */
  public static <V> ViewTable<V> live(View<V> view) {
    return new ViewTable<>(view, "");
  }

  /** The tables that a rebuild fills. */
  public static <V> ViewTable<V> fresh(View<V> view) {
    return new ViewTable<>(view, "__fresh");
  }

  public View<V> view() {
    return view;
  }

  public String current() {
    return "view.\"" + base() + suffix + '"';
  }

  public String history() {
    return "view.\"" + base() + "__history" + suffix + '"';
  }

  private String base() {
    return view.name().replace('-', '_');
  }

  /** Changes whenever the tables or the rows in them would be others. */
  public String definition() {
    StringBuilder text = new StringBuilder("indexes " + INDEXES + ", version " + view.version());
    columns.forEach(c -> text.append(", ").append(c.name()).append(' ').append(c.kind().type()));
    return text.toString();
  }

  public byte[] write(V row) {
    return writer.writeValueAsBytes(row);
  }

  public V read(byte[] bytes) {
    return reader.readValue(bytes);
  }

  public void create(Connection connection) throws SQLException {
    StringBuilder facets = new StringBuilder();
    columns.forEach(c -> facets.append(", ").append(c.name()).append(' ').append(c.kind().type()));
    execute(
        connection,
        "CREATE TABLE IF NOT EXISTS %s (key text COLLATE \"C\" NOT NULL PRIMARY KEY, since bigint NOT NULL, row bytea NOT NULL%s)"
            .formatted(current(), facets),
        "CREATE TABLE IF NOT EXISTS %s (key text COLLATE \"C\" NOT NULL, since bigint NOT NULL, until bigint NOT NULL, row bytea NOT NULL%s)"
            .formatted(history(), facets));
  }

  /**
   * Apart from the tables, so that a rebuild fills them first. Whatever a list asks for is one
   * stretch of an index: in its order among the current rows, and of those that held at a point.
   * Indexes in order also say when a version held, so that those that are passed over need not be
   * looked at.
   */
  public void createIndexes(Connection connection) throws SQLException {
    List<String> indexes = new ArrayList<>();
    indexes.add(current() + " (since)");
    indexes.add(history() + " (key)");
    // It grows along the ledger, so a summary per range of pages finds what changed between points.
    indexes.add(history() + " USING brin (until) WITH (autosummarize = on)");
    indexes.add(history() + gist(HELD));
    for (String table : List.of(current(), history())) {
      indexes.add(table + gin(Column.SUBJECTS) + " WHERE " + NOT_PUBLIC);
    }
    indexes.add(current() + " (" + inOrder() + ")");
    indexes.add(history() + " (" + inOrder() + ", until)");
    for (Column<V> column : columns) {
      if (column.indexed()) {
        index(column, indexes);
      }
    }
    execute(
        connection,
        indexes.stream().map(index -> "CREATE INDEX ON " + index).toArray(String[]::new));
  }

  private void index(Column<V> column, List<String> indexes) {
    String name = column.name();
    String known = " WHERE " + name + " IS NOT NULL";
    switch (column.kind()) {
      case TEXTS -> {
        indexes.add(current() + gin(name));
        indexes.add(history() + gin(name));
      }
      case DAYS -> {
        indexes.add(current() + gist(name + ", since") + known);
        indexes.add(history() + gist(name + ", " + HELD) + known);
      }
      case TEXT, SORT, VISIBILITY -> {
        indexes.add(current() + " (" + name + ", " + inOrder() + ")" + known);
        if (!growsWithLedger()) {
          indexes.add(current() + " (" + name + ", " + Column.VISIBILITY + ", since)" + known);
        }
        indexes.add(history() + gist(name + ", " + HELD) + known);
      }
    }
  }

  private String inOrder() {
    String sort = view.order().sort() == null ? "" : Column.SORT + ", ";
    return Column.VISIBILITY + ", " + sort + "key, since";
  }

  /** Whether what held at a point is all that comes before a key. */
  public boolean growsWithLedger() {
    return view.keyBehind(0).isPresent();
  }

  private static String gist(String columns) {
    return " USING gist (" + columns + ")";
  }

  private static String gin(String column) {
    return " USING gin (" + column + ") WITH (fastupdate = off)";
  }

  public void drop(Connection connection) throws SQLException {
    execute(connection, "DROP TABLE IF EXISTS " + current(), "DROP TABLE IF EXISTS " + history());
  }

  public boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      statement.setString(1, current());
      try (ResultSet rs = statement.executeQuery()) {
        rs.next();
        return rs.getBoolean(1);
      }
    }
  }

  /** Puts these tables in the place of the live ones. */
  public void replaceLive(Connection connection) throws SQLException {
    live(view).drop(connection);
    execute(
        connection,
        "ALTER TABLE %s RENAME TO \"%s\"".formatted(current(), base()),
        "ALTER TABLE %s RENAME TO \"%s__history\"".formatted(history(), base()));
  }

  /**
   * Marks what all can see, so that counting needs the indexes alone.
   *
   * @param connection with no transaction open
   */
  public void vacuum(Connection connection) throws SQLException {
    execute(connection, "VACUUM " + current(), "VACUUM " + history());
  }

  public void analyze(Connection connection) throws SQLException {
    execute(connection, "ANALYZE " + current(), "ANALYZE " + history());
  }

  public List<RowVersion<V>> load(Connection connection, Collection<String> keys)
      throws SQLException {
    return versions(
        connection, "SELECT " + LOADED + " FROM " + current() + " WHERE key = ANY(?)", keys, null);
  }

  /** The rows as they stood when the ledger had {@code size} entries. */
  public List<RowVersion<V>> loadAsAt(Connection connection, Collection<String> keys, long size)
      throws SQLException {
    String sql =
        "SELECT "
            + LOADED
            + " FROM "
            + current()
            + " WHERE key = ANY(?) AND since < ? UNION ALL SELECT "
            + LOADED
            + " FROM "
            + history()
            + " WHERE key = ANY(?) AND since < ? AND until >= ?";
    return versions(connection, sql, keys, size);
  }

  private List<RowVersion<V>> versions(
      Connection connection, String sql, Collection<String> keys, @Nullable Long size)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      var array = connection.createArrayOf("text", keys.toArray());
      statement.setArray(1, array);
      if (size != null) {
        statement.setLong(2, size);
        statement.setArray(3, array);
        statement.setLong(4, size);
        statement.setLong(5, size);
      }
      List<RowVersion<V>> versions = new ArrayList<>(keys.size());
      try (ResultSet rs = statement.executeQuery()) {
        while (rs.next()) {
          versions.add(version(rs));
        }
      }
      return versions;
    }
  }

  /** The version that a result of {@link #LOADED} stands at. */
  public RowVersion<V> version(ResultSet rs) throws SQLException {
    byte[] bytes = rs.getBytes(3);
    Audience audience = Audience.read(rs.getString(4), rs.getArray(5));
    return new RowVersion<>(rs.getString(1), rs.getLong(2), bytes, read(bytes), audience);
  }

  /** Takes away what these rows were from an entry on, so that they can be told anew from there. */
  public void forgetFrom(Connection connection, Collection<String> keys, long index)
      throws SQLException {
    try (PreparedStatement current =
            connection.prepareStatement("DELETE FROM " + current() + " WHERE key = ANY(?)");
        PreparedStatement closed =
            connection.prepareStatement(
                "DELETE FROM " + history() + " WHERE key = ANY(?) AND until > ?")) {
      var array = connection.createArrayOf("text", keys.toArray());
      current.setArray(1, array);
      current.executeUpdate();
      closed.setArray(1, array);
      closed.setLong(2, index);
      closed.executeUpdate();
    }
  }

  public void delete(Connection connection, Collection<String> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM " + current() + " WHERE key = ANY(?)")) {
      statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
      statement.executeUpdate();
    }
  }

  /** Writes rows whose keys are surely new. */
  public void insert(Connection connection, List<RowVersion<V>> rows) throws SQLException {
    if (rows.size() < WORTH_A_COPY) {
      upsert(connection, rows);
      return;
    }
    try (BulkCopy copy = new BulkCopy(connection, current(), names("key, since, row"))) {
      for (RowVersion<V> row : rows) {
        copy.row(3 + columns.size());
        copy(copy, row);
        copyColumns(copy, row);
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void copyHistory(Connection connection, List<Closed<V>> versions) throws SQLException {
    try (BulkCopy copy = new BulkCopy(connection, history(), names("key, since, row, until"))) {
      for (Closed<V> closed : versions) {
        copy.row(4 + columns.size());
        copy(copy, closed.version());
        copy.number(closed.until());
        copyColumns(copy, closed.version());
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static void copy(BulkCopy copy, RowVersion<?> row) throws IOException {
    copy.text(row.key());
    copy.number(row.since());
    copy.bytes(row.bytes());
  }

  private void copyColumns(BulkCopy copy, RowVersion<V> row) throws IOException {
    for (Column<V> column : columns) {
      copy.column(column.value().apply(row));
    }
  }

  private static SQLException broken(IOException e) {
    return e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
  }

  private String names(String fixed) {
    StringBuilder names = new StringBuilder(fixed);
    columns.forEach(column -> names.append(", ").append(column.name()));
    return names.toString();
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
        "INSERT INTO %s (%s) %s ON CONFLICT (key) DO UPDATE SET %s"
            .formatted(current(), names("key, since, row"), unnest("key, since, row", 3), updates);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = bindRows(connection, statement, rows);
      bindColumns(connection, statement, next, rows);
      statement.executeUpdate();
    }
  }

  /** Appends closed versions in one statement. */
  public void close(Connection connection, List<Closed<V>> versions) throws SQLException {
    if (versions.isEmpty()) {
      return;
    }
    if (versions.size() >= WORTH_A_COPY) {
      copyHistory(connection, versions);
      return;
    }
    String sql =
        "INSERT INTO %s (%s) %s"
            .formatted(
                history(), names("key, since, row, until"), unnest("key, since, row, until", 4));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      List<RowVersion<V>> rows = versions.stream().map(Closed::version).toList();
      int next = bindRows(connection, statement, rows);
      statement.setArray(
          next, connection.createArrayOf("bigint", versions.stream().map(Closed::until).toArray()));
      bindColumns(connection, statement, next + 1, rows);
      statement.executeUpdate();
    }
  }

  private String unnest(String fixed, int count) {
    StringBuilder select = new StringBuilder(fixed);
    StringBuilder arrays = new StringBuilder("?::text[], ?::bigint[], ?::bytea[]");
    StringBuilder aliases = new StringBuilder(fixed);
    if (count == 4) {
      arrays.append(", ?::bigint[]");
    }
    for (Column<V> column : columns) {
      select.append(", ").append(column.kind().cast(column.name()));
      arrays.append(", ?::text[]");
      aliases.append(", ").append(column.name());
    }
    return "SELECT " + select + " FROM unnest(" + arrays + ") AS t (" + aliases + ")";
  }

  private int bindRows(Connection connection, PreparedStatement statement, List<RowVersion<V>> rows)
      throws SQLException {
    int size = rows.size();
    String[] keys = new String[size];
    Long[] sinces = new Long[size];
    byte[][] bytes = new byte[size][];
    for (int i = 0; i < size; i++) {
      RowVersion<V> row = rows.get(i);
      keys[i] = row.key();
      sinces[i] = row.since();
      bytes[i] = row.bytes();
    }
    statement.setArray(1, connection.createArrayOf("text", keys));
    statement.setArray(2, connection.createArrayOf("bigint", sinces));
    statement.setArray(3, connection.createArrayOf("bytea", bytes));
    return 4;
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

  private static void execute(Connection connection, String... sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
  }

  /** A version that ended, and the entry that ended it. */
  public record Closed<V>(RowVersion<V> version, long until) {}
}

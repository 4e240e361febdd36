package org.candour.query.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.candour.events.Event;
import org.candour.events.entry.EntryFormat;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.candour.query.QuerySide;
import org.candour.query.view.View;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A ledger that a test writes to, as the command side would. */
public final class TestLedger {

  /** When the first entry of a test's ledger is recorded; each later one a minute after. */
  public static final Instant START = Instant.parse("2026-06-04T08:00:00Z");

  private final String database;
  private final Map<StreamId, Long> sequences = new HashMap<>();
  private long size;

  TestLedger(String database) {
    this.database = database;
  }

  public String database() {
    return database;
  }

  public long size() {
    return size;
  }

  /** When the entry at an index was or will be recorded. */
  public static Instant recordedAt(long index) {
    return START.plusSeconds(60 * index);
  }

  /** The query side on this ledger, on a port of its own. */
  public ConfigurableApplicationContext start(Class<?>... beside) {
    return start(Map.of(), beside);
  }

  /** A node that reads this ledger, and has its views in another database. */
  public ConfigurableApplicationContext startApart(String views) {
    return startApart(views, Map.of());
  }

  /** The same, with settings of a test's own. */
  public ConfigurableApplicationContext startApart(String views, Map<String, Object> settings) {
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("candour.ledger.database.url", Server.embedded().jdbcUrl(database));
    return run(views, properties);
  }

  /** The query side on this ledger, with settings of a test's own. */
  public ConfigurableApplicationContext start(Map<String, Object> settings, Class<?>... beside) {
    return run(database, new HashMap<>(settings), beside);
  }

  private static ConfigurableApplicationContext run(
      String views, Map<String, Object> properties, Class<?>... beside) {
    properties.put("spring.datasource.url", Server.embedded().jdbcUrl(views));
    properties.put("spring.datasource.password", Server.embedded().password("candour_query"));
    properties.put("spring.datasource.hikari.maximum-pool-size", "6");
    properties.put("server.port", "0");
    properties.putIfAbsent("candour.trust.policy", LogSigner.policy());
    SpringApplication application = QuerySide.application(properties);
    application.addPrimarySources(List.of(beside));
    return application.run();
  }

  /** An entry of a stream on a day, concerning other streams. */
  public long append(StreamId stream, String on, Event event, StreamId... concerns) {
    return appendAll(List.of(Draft.entry(stream, on, event, concerns)));
  }

  /** Entries in one transaction; gives the index of the last. */
  public synchronized long appendAll(List<Draft> drafts) {
    try (Connection connection = connect("candour_owner")) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO ledger.entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (Draft draft : drafts) {
          insert(insert, draft);
        }
        insert.executeBatch();
      }
      try (PreparedStatement head =
          connection.prepareStatement("UPDATE ledger.head SET size = ?, recorded_at = ?")) {
        head.setLong(1, size);
        head.setObject(2, at(recordedAt(size - 1)));
        head.executeUpdate();
      }
      try (Statement notify = connection.createStatement()) {
        notify.execute("SELECT pg_notify('ledger_entry', '" + size + "')");
      }
      connection.commit();
      return size - 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void insert(PreparedStatement insert, Draft draft) throws SQLException {
    long sequence = sequences.merge(draft.stream(), 1L, Long::sum) - 1;
    Instant recordedAt = recordedAt(size);
    Set<StreamId> concerns = new TreeSet<>(draft.event().concerns());
    concerns.addAll(draft.concerns());
    concerns.remove(draft.stream());
    UUID id = new UUID(0x4000L | (size << 16), 0x8000000000000000L | size);
    byte[] bytes =
        EntryFormat.write(
                id, draft.stream(), sequence, draft.circumstances(), concerns, draft.event())
            .stamp(recordedAt);
    insert.setLong(1, size);
    insert.setObject(2, at(recordedAt));
    insert.setString(3, draft.type());
    insert.setString(4, draft.stream().type());
    insert.setString(5, draft.stream().id());
    insert.setLong(6, sequence);
    insert.setBytes(7, Hash.leaf(bytes).bytes());
    insert.setBytes(8, bytes);
    insert.addBatch();
    size++;
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Ends every connection of the query side, as a restart of the server does. */
  public void disconnectEverybody() {
    run(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + database
            + "' AND usename = 'candour_query'");
  }

  /** Lets the query side in, or keeps it out. */
  public void admit(boolean admit) {
    run("postgres", "ALTER DATABASE " + database + " ALLOW_CONNECTIONS " + admit);
  }

  private void run(String in, String sql) {
    try (Connection connection = Server.embedded().connect(in, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Connection connect(String role) throws SQLException {
    return Server.embedded().connect(database, role);
  }

  /** Whether a view of this ledger has or had rows. */
  public boolean hasRowsIn(View<?> view) {
    ViewTable<?> table = ViewTable.live(view);
    return rows("SELECT EXISTS (SELECT FROM %s) OR EXISTS (SELECT FROM %s)"
            .formatted(table.current(), table.history()))
        .equals(List.of(List.of("t")));
  }

  /** The rows of a question, each column as text. */
  public List<List<@Nullable String>> rows(String sql) {
    try (Connection connection = connect("candour_query");
        Statement statement = connection.createStatement();
        ResultSet rs = statement.executeQuery(sql)) {
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (rs.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
          row.add(rs.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

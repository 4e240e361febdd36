package org.candour.command.integrity;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.candour.command.ledger.axon.SnapshotRefold;
import org.candour.command.ledger.axon.SnapshotSeal;
import org.candour.command.ledger.durability.LedgerConnections;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.SnapshotFormat.Snapshot;
import org.candour.events.id.StreamId;
import org.candour.ops.access.tables.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cheap part of {@code ledgerctl verify}: what stands beside the log and can be compared
 * without reading every entry. What it finds is logged and kept for the status page.
 */
public final class IntegrityCheck {

  private static final Logger LOG = LoggerFactory.getLogger(IntegrityCheck.class);
  private static final int MOST_KEPT = 50;
  private static final int FETCH = 100;

  /** What must hold, as a query that gives a number and is nought if it does. */
  private static final Map<String, String> COUNTS =
      Map.of(
          "The clerk is said to have read %d entries more than there are",
          "SELECT greatest(0, p.next - h.size, p.followed - h.size) FROM clerk.progress p, ledger.head"
              + " h",
          "%d of the clerk's own tasks are put off for more than two days",
          "SELECT count(*) FROM clerk.scheduled_tasks WHERE execution_time > now() + interval '2"
              + " days'",
          "%d deadlines of the clerk's list were set by entries that it has not read",
          "SELECT count(*) FROM clerk.due d, clerk.progress p WHERE d.caused_by >= p.next",
          "%d entries stand outside of the numbers that the head row counts",
          "SELECT count(*) FROM ledger.entry e, ledger.head h WHERE e.index >= h.size OR e.index <"
              + " 0");

  private final DataSource database;
  private final SnapshotSeal seal;
  private final Clock clock;
  private final Deciders deciders;
  private final Refold list;

  /** Something that is folded afresh from the log and compared with what is stored. */
  @FunctionalInterface
  public interface Refold {

    /**
     * Folds and compares.
     *
     * @param connection with a transaction open that sees one moment and is rolled back
     * @param fault told what is wrong, a sentence without its full stop
     */
    void check(Connection connection, Consumer<String> fault) throws SQLException;
  }

  /**
   * A check.
   *
   * @param list the refold of the clerk's list
   */
  public IntegrityCheck(
      DataSource database, SnapshotSeal seal, Clock clock, Deciders deciders, Refold list) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
    this.deciders = deciders;
    this.list = list;
  }

  /** Looks at what can be compared cheaply; logs and keeps what was found, and gives it. */
  public List<String> look() {
    return look(_ -> {});
  }

  /**
   * The same, and folds the clerk's list and the snapshots afresh, a page and a stream at a time:
   * memory does not grow with the ledger.
   */
  public List<String> lookClosely() {
    return look(this::refold);
  }

  /** A part of a look. */
  @FunctionalInterface
  private interface Part {
    void add(List<String> findings) throws SQLException;
  }

  private void refold(List<String> findings) throws SQLException {
    try (Connection connection = moment();
        Connection entries = moment()) {
      list.check(connection, findings::add);
      new SnapshotRefold(connection, entries, deciders).check(findings::add, () -> {});
      connection.rollback();
      entries.rollback();
    }
  }

  private Connection moment() throws SQLException {
    Connection connection = database.getConnection();
    LedgerConnections.allowLongWork(connection);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  private List<String> look(Part more) {
    try (Connection connection = database.getConnection()) {
      LedgerConnections.allowLongWork(connection);
      connection.setAutoCommit(false);
      List<String> findings = new ArrayList<>(Catalogue.differences(connection));
      counts(connection, findings);
      snapshots(connection, findings);
      more.add(findings);
      findings.forEach(finding -> LOG.error("Beside the log: {}", finding));
      keep(connection, findings);
      connection.commit();
      return findings;
    } catch (SQLException e) {
      LOG.warn("What stands beside the log could not be looked at: {}", e.getMessage());
      return List.of();
    }
  }

  private static void counts(Connection connection, List<String> findings) throws SQLException {
    for (Map.Entry<String, String> each : COUNTS.entrySet()) {
      long count = Answers.number(connection, each.getValue());
      if (count > 0) {
        findings.add(each.getKey().formatted(count));
      }
    }
  }

  private void snapshots(Connection connection, List<String> findings) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT stream_type, stream_id, sequence, class, state, mac FROM ledger.snapshot")) {
      statement.setFetchSize(FETCH);
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        StreamId stream = new StreamId(row.getString(1), row.getString(2));
        Snapshot kept =
            new Snapshot(row.getString(4), new String(row.getBytes(5), StandardCharsets.UTF_8));
        if (!seal.holds(stream, row.getLong(3), kept, row.getBytes(6))) {
          findings.add(
              "The snapshot of "
                  + stream
                  + " at "
                  + row.getLong(3)
                  + " was not made by this ledger; it is not believed");
        }
      }
    }
  }

  private void keep(Connection connection, List<String> findings) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO clerk.checked (at, findings) VALUES (?, ?)
            ON CONFLICT (singleton) DO UPDATE SET at = excluded.at, findings = excluded.findings
            """)) {
      insert.setTimestamp(1, Timestamp.from(clock.instant()));
      insert.setArray(
          2, connection.createArrayOf("text", findings.stream().limit(MOST_KEPT).toArray()));
      insert.executeUpdate();
    }
  }
}

package org.candour.command.ledger.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candour.command.ledger.append.AppendBatch.Written;
import org.candour.command.ledger.append.PendingAppend.IdempotencyKey;
import org.candour.command.ledger.append.PendingAppend.PendingEntry;
import org.candour.command.ledger.durability.DurabilityCheck;
import org.candour.command.ledger.durability.DurableSettings;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.events.log.tree.Frontier;

/** The SQL of a sequencer, on one connection. */
final class LedgerStore {

  private static final String APPEND =
      """
      SELECT CASE
        WHEN current_setting('synchronous_standby_names') = ? AND current_setting('synchronous_commit') = ?
        THEN ledger.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ELSE false END
      """;

  /**
   * Appends one entry, which is what a lone caller waits for: arrays and a function would take it
   * half as long again. If the head moves from the size expected, the statement's own snapshot is
   * of that size, so that it sees what the entry follows. As in a batch, nothing is appended under
   * other settings of durability than were checked.
   */
  private static final String APPEND_ONE =
      """
      WITH moved AS (
        UPDATE ledger.head SET size = ?, frontier = ?, recorded_at = ?
        WHERE size = ?
          AND current_setting('synchronous_standby_names') = ? AND current_setting('synchronous_commit') = ?
          AND (? = 0 OR EXISTS (
          SELECT FROM ledger.entry e WHERE e.stream_id = ? AND e.stream_type = ? AND e.sequence = ? - 1))
        RETURNING recorded_at
      )
      INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash, bytes,
        command_id, command_entries)
      SELECT ?, recorded_at, ?, ?, ?, ?, ?, ?, ?, 1 FROM moved
      """;

  private static final String NEXT =
      """
      SELECT sequence + 1 FROM ledger.entry
      WHERE stream_id = ? AND stream_type = ? ORDER BY sequence DESC LIMIT 1
      """;

  private static final String UNIQUE_VIOLATION = "23505";

  private final Connection connection;
  private final PreparedStatement append;
  private final PreparedStatement appendOne;
  private final DurabilityCheck durability;
  private DurableSettings settings;

  /**
   * On a connection of the sequencer's own.
   *
   * @throws IllegalStateException if commits on it could be lost
   */
  LedgerStore(Connection connection, DurabilityCheck durability) throws SQLException {
    this.connection = connection;
    this.durability = durability;
    connection.setAutoCommit(true);
    this.settings = durability.check(connection);
    this.append = connection.prepareStatement(APPEND);
    this.appendOne = connection.prepareStatement(APPEND_ONE);
  }

  LogHead head() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT size, frontier, recorded_at FROM ledger.head");
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("The ledger has no head row");
      }
      return new LogHead(
          Frontier.of(row.getLong(1), row.getBytes(2)),
          row.getObject(3, OffsetDateTime.class).toInstant());
    }
  }

  /**
   * Whether the settings of durability are others than when they were checked last, which is why
   * nothing is appended; from now on these are expected.
   *
   * @throws IllegalStateException if commits could now be lost
   */
  boolean settingsChanged() throws SQLException {
    DurableSettings before = settings;
    settings = durability.check(connection);
    return !settings.equals(before);
  }

  /** What became of a batch. */
  enum Appended {
    /** It is committed, here and on as many standbys as were asked for. */
    COMMITTED,
    /** It is committed here, and the wait for the standbys was cancelled. */
    UNCONFIRMED,
    /**
     * Nothing has changed: the head stands elsewhere, a stream does, a key was used before, or the
     * settings are not those that were checked.
     */
    NOTHING
  }

  /** Commits a batch in one round trip. */
  Appended append(AppendBatch batch) throws SQLException {
    try {
      return batch.entries().size() == 1 ? appendOne(batch) : appendAll(batch);
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return Appended.NOTHING;
      }
      throw e;
    }
  }

  private static Appended appended(boolean moved, PreparedStatement by) throws SQLException {
    if (!moved) {
      return Appended.NOTHING;
    }
    return StandbyBarrier.isConfirmed(by) ? Appended.COMMITTED : Appended.UNCONFIRMED;
  }

  private Appended appendAll(AppendBatch batch) throws SQLException {
    Parameters p = new Parameters(append);
    p.set(settings);
    p.set(batch.before().size());
    p.set(batch.after().size());
    p.set(batch.after().frontier().toBytes());
    p.set(batch.after().recordedAt());
    entries(p, batch.entries());
    try (ResultSet moved = append.executeQuery()) {
      return appended(moved.next() && moved.getBoolean(1), append);
    }
  }

  private Appended appendOne(AppendBatch batch) throws SQLException {
    Written written = batch.entries().getFirst();
    PendingEntry entry = written.entry();
    IdempotencyKey key = batch.commands().getFirst().key();
    Parameters p = new Parameters(appendOne);
    p.set(batch.after().size());
    p.set(batch.after().frontier().toBytes());
    p.set(batch.after().recordedAt());
    p.set(batch.before().size());
    p.set(settings);
    p.set(entry.sequence());
    p.set(entry.stream().id());
    p.set(entry.stream().type());
    p.set(entry.sequence());
    p.set(written.index());
    p.set(entry.type());
    p.set(entry.stream().type());
    p.set(entry.stream().id());
    p.set(entry.sequence());
    p.set(written.leaf().bytes());
    p.set(entry.draft().bytes());
    p.set(key.id());
    return appended(appendOne.executeUpdate() == 1, appendOne);
  }

  private static void entries(Parameters p, List<Written> written) throws SQLException {
    int n = written.size();
    Long[] times = new Long[n];
    String[] types = new String[n];
    String[] streamTypes = new String[n];
    String[] streamIds = new String[n];
    Long[] sequences = new Long[n];
    Boolean[] follows = new Boolean[n];
    byte[][] leaves = new byte[n][];
    byte[][] bytes = new byte[n][];
    UUID[] commands = new UUID[n];
    Integer[] counts = new Integer[n];
    for (int i = 0; i < n; i++) {
      Written place = written.get(i);
      PendingEntry entry = place.entry();
      times[i] = ChronoUnit.MICROS.between(Instant.EPOCH, place.recordedAt());
      types[i] = entry.type();
      streamTypes[i] = entry.stream().type();
      streamIds[i] = entry.stream().id();
      sequences[i] = entry.sequence();
      follows[i] = entry.first() && entry.sequence() > 0;
      leaves[i] = place.leaf().bytes();
      bytes[i] = entry.draft().bytes();
      PendingAppend opening = place.opening();
      if (opening != null) {
        commands[i] = opening.key().id();
        counts[i] = opening.entries().size();
      }
    }
    p.set("int8", times);
    p.set("text", types);
    p.set("text", streamTypes);
    p.set("text", streamIds);
    p.set("int8", sequences);
    p.set("bool", follows);
    p.set("bytea", leaves);
    p.set("bytea", bytes);
    p.set("uuid", commands);
    p.set("int4", counts);
  }

  /** Which of the commands cannot be appended, now that the head did not move from its size. */
  List<PendingAppend> conflicting(List<PendingAppend> commands) throws SQLException {
    List<PendingAppend> conflicting = new ArrayList<>();
    for (PendingAppend command : commands) {
      if (isUsed(command.key()) || !stands(command.firsts())) {
        conflicting.add(command);
      }
    }
    return conflicting;
  }

  boolean isUsed(IdempotencyKey key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT FROM ledger.entry WHERE command_id = ?")) {
      statement.setObject(1, key.id());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean stands(List<PendingEntry> firsts) throws SQLException {
    for (PendingEntry first : firsts) {
      try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
        statement.setString(1, first.stream().id());
        statement.setString(2, first.stream().type());
        try (ResultSet row = statement.executeQuery()) {
          if ((row.next() ? row.getLong(1) : 0) != first.sequence()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Fills a statement's parameters one after the other. */
  private static final class Parameters {
    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
      this.statement = statement;
    }

    void set(long value) throws SQLException {
      statement.setLong(++last, value);
    }

    void set(String value) throws SQLException {
      statement.setString(++last, value);
    }

    void set(DurableSettings settings) throws SQLException {
      set(settings.standbyNames());
      set(settings.synchronousCommit());
    }

    void set(UUID value) throws SQLException {
      statement.setObject(++last, value);
    }

    void set(byte[] value) throws SQLException {
      statement.setBytes(++last, value);
    }

    void set(Instant value) throws SQLException {
      statement.setObject(++last, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    void set(String type, Object[] values) throws SQLException {
      statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
    }
  }
}

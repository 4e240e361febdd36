package org.candour.command.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.candour.command.ledger.Batch.Written;
import org.candour.command.ledger.Pending.IdempotencyKey;
import org.candour.command.ledger.Pending.Position;
import org.candour.events.log.Frontier;

/** The SQL of the sequencer, on its one connection. */
final class LedgerStore {

  private static final String APPEND =
      "SELECT ledger.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String UNIQUE_VIOLATION = "23505";

  private final Connection connection;
  private final PreparedStatement append;

  LedgerStore(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(true);
    this.append = connection.prepareStatement(APPEND);
  }

  Head head() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT size, frontier, recorded_at FROM ledger.head");
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("The ledger has no head row");
      }
      return new Head(
          Frontier.of(row.getLong(1), row.getBytes(2)),
          row.getObject(3, OffsetDateTime.class).toInstant());
    }
  }

  /**
   * Commits a batch in one round trip; says false, having changed nothing, if the head stands
   * elsewhere, a stream does, or a key was used before.
   */
  boolean append(Batch batch) throws SQLException {
    Parameters p = new Parameters();
    append.setLong(p.next(), batch.before().size());
    append.setLong(p.next(), batch.after().size());
    append.setBytes(p.next(), batch.after().frontier().toBytes());
    append.setObject(p.next(), at(batch.after().recordedAt()));
    positions(p, batch);
    keys(p, batch);
    entries(p, batch.entries());
    try (ResultSet appended = append.executeQuery()) {
      return appended.next() && appended.getBoolean(1);
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private void positions(Parameters p, Batch batch) throws SQLException {
    List<Position> positions =
        batch.commands().stream().flatMap(c -> c.positions().stream()).toList();
    int n = positions.size();
    String[] types = new String[n];
    String[] ids = new String[n];
    Long[] expected = new Long[n];
    Long[] next = new Long[n];
    for (int i = 0; i < n; i++) {
      Position position = positions.get(i);
      types[i] = position.stream().type();
      ids[i] = position.stream().id();
      expected[i] = position.expected();
      next[i] = position.next();
    }
    set(p, "text", types);
    set(p, "text", ids);
    set(p, "int8", expected);
    set(p, "int8", next);
  }

  private void keys(Parameters p, Batch batch) throws SQLException {
    int n = batch.commands().size();
    String[] actors = new String[n];
    String[] keys = new String[n];
    byte[][] hashes = new byte[n][];
    Long[] first = new Long[n];
    Integer[] entries = new Integer[n];
    long index = batch.before().size();
    for (int i = 0; i < n; i++) {
      Pending command = batch.commands().get(i);
      actors[i] = command.key().actor();
      keys[i] = command.key().key();
      hashes[i] = HexFormat.of().parseHex(command.key().bodyHash());
      first[i] = index;
      entries[i] = command.entries().size();
      index += command.entries().size();
    }
    set(p, "text", actors);
    set(p, "text", keys);
    set(p, "bytea", hashes);
    set(p, "int8", first);
    set(p, "int4", entries);
  }

  private void entries(Parameters p, List<Written> written) throws SQLException {
    int n = written.size();
    String[] types = new String[n];
    String[] streamTypes = new String[n];
    String[] streamIds = new String[n];
    Long[] sequences = new Long[n];
    byte[][] leaves = new byte[n][];
    byte[][] bytes = new byte[n][];
    for (int i = 0; i < n; i++) {
      Written entry = written.get(i);
      types[i] = entry.entry().type();
      streamTypes[i] = entry.entry().stream().type();
      streamIds[i] = entry.entry().stream().id();
      sequences[i] = entry.entry().sequence();
      leaves[i] = entry.leaf().bytes();
      bytes[i] = entry.entry().draft().bytes();
    }
    set(p, "text", types);
    set(p, "text", streamTypes);
    set(p, "text", streamIds);
    set(p, "int8", sequences);
    set(p, "bytea", leaves);
    set(p, "bytea", bytes);
  }

  /** Which of the commands cannot be appended, now that the head did not move from its size. */
  List<Pending> conflicting(List<Pending> commands) throws SQLException {
    List<Pending> conflicting = new ArrayList<>();
    for (Pending command : commands) {
      if (isUsed(command.key()) || !stands(command.positions())) {
        conflicting.add(command);
      }
    }
    return conflicting;
  }

  boolean isUsed(IdempotencyKey key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT FROM ledger.command WHERE key = ? AND actor = ?")) {
      statement.setString(1, key.key());
      statement.setString(2, key.actor());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean stands(List<Position> positions) throws SQLException {
    for (Position position : positions) {
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT next FROM ledger.stream WHERE id = ? AND type = ?")) {
        statement.setString(1, position.stream().id());
        statement.setString(2, position.stream().type());
        try (ResultSet row = statement.executeQuery()) {
          if ((row.next() ? row.getLong(1) : 0) != position.expected()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void set(Parameters p, String type, Object[] values) throws SQLException {
    Array array = connection.createArrayOf(type, values);
    append.setArray(p.next(), array);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Counts a statement's parameters. */
  private static final class Parameters {
    private int last;

    int next() {
      return ++last;
    }
  }
}

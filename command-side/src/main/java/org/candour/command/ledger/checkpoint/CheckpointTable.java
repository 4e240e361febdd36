package org.candour.command.ledger.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/** The SQL of signing: the head, the checkpoints, and the log's own keys. */
final class CheckpointTable {

  /** Held while signing, so that two nodes never sign at once. */
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtext('candour.checkpoint'))";

  private final Connection connection;

  CheckpointTable(Connection connection) {
    this.connection = connection;
  }

  /** A checkpoint as the table has it; its root is a column of its own. */
  record Kept(long size, Hash root, SignedNote note) {}

  /**
   * Waits until no other node signs.
   *
   * @param start whether to wait for a node that starts, and may look at everything that there is
   */
  void takeTurn(boolean start) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (start) {
        statement.execute("SET LOCAL lock_timeout = 0");
      }
      statement.execute(ONE_AT_A_TIME);
    }
  }

  Frontier head() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT size, frontier FROM ledger.head")) {
      if (!row.next()) {
        throw new LedgerDivergedException("The ledger has no head row");
      }
      return Frontier.of(row.getLong(1), row.getBytes(2));
    } catch (IllegalArgumentException e) {
      throw new LedgerDivergedException(
          "The head row does not agree with itself: " + e.getMessage());
    }
  }

  /** Compares the head row with the entries, all of which are counted. */
  void requireEntriesOf(Frontier head) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT (SELECT count(*) FROM ledger.entry WHERE index < ?),
                   (SELECT coalesce(max(index), -1) FROM ledger.entry),
                   (SELECT recorded_at FROM ledger.entry WHERE index = ?) IS NOT DISTINCT FROM
                     (SELECT recorded_at FROM ledger.head WHERE size = ?)
            """)) {
      select.setLong(1, head.size());
      select.setLong(2, head.size() - 1);
      select.setLong(3, head.size());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long entries = row.getLong(1);
        if (entries != head.size()) {
          throw new LedgerDivergedException(
              "The head row counts %d entries, and there are %d".formatted(head.size(), entries));
        }
        if (row.getLong(2) >= head.size() && head().size() == head.size()) {
          throw new LedgerDivergedException(
              "The head row counts %d entries, and the last entry is number %d"
                  .formatted(head.size(), row.getLong(2)));
        }
        if (head.size() > 0 && !row.getBoolean(3) && head().size() == head.size()) {
          throw new LedgerDivergedException(
              "The head row does not have the time of the last entry");
        }
      }
    }
  }

  Optional<Kept> last() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT size, root, note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1")) {
      return row.next()
          ? Optional.of(
              new Kept(
                  row.getLong(1), Hash.of(row.getBytes(2)), SignedNote.parse(row.getString(3))))
          : Optional.empty();
    }
  }

  void keep(SignedNote note, Instant at) throws SQLException {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger.checkpoint (size, root, note, signed_at) VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, checkpoint.size());
      insert.setBytes(2, checkpoint.root().bytes());
      insert.setString(3, note.toString());
      insert.setObject(4, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** The key that signs now, as far as the ledger knows. */
  Optional<VerifierKey> signer() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT key FROM ledger.signer ORDER BY place DESC LIMIT 1")) {
      return row.next() ? Optional.of(VerifierKey.parse(row.getString(1))) : Optional.empty();
    }
  }

  void enter(VerifierKey key, @Nullable SignedNote succession, Instant at) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger.signer (key, succession, since) VALUES (?, ?, ?)")) {
      insert.setString(1, key.toString());
      insert.setString(2, succession == null ? null : succession.toString());
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}

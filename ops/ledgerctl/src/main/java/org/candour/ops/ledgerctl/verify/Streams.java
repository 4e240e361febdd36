package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether each stream's sequences are dense and in order, and whether the keys of commands remember
 * each entry once.
 */
final class Streams {

  private static final int FETCH = 1_000;
  private static final int MOST_NAMED = 1_000;

  private static final String TOUCHED =
      " WHERE (stream_id, stream_type) IN (SELECT stream_id, stream_type FROM ledger.entry"
          + " WHERE index >= ?)";

  private Streams() {}

  /** One thing that is wrong with a stream. */
  record Fault(String said) {}

  /** What is wrong, in streams that have entries from an index on; PostgreSQL does the sorting. */
  static List<Fault> check(Connection connection, long from) throws SQLException {
    List<Fault> faults = new ArrayList<>();
    String where = from == 0 ? "" : TOUCHED;
    try (var settings = connection.createStatement()) {
      settings.execute("SET LOCAL work_mem = '64MB'");
    }
    find(
        connection,
        """
        SELECT stream_type || '/' || stream_id, sequence, index FROM (
          SELECT stream_type, stream_id, sequence, index, lag(sequence) OVER stream AS before,
                 lag(index) OVER stream AS at
          FROM ledger.entry %s
          WINDOW stream AS (PARTITION BY stream_id, stream_type ORDER BY sequence, index)) s
        WHERE sequence <> coalesce(before + 1, 0) OR index <= at ORDER BY index
        """
            .formatted(where),
        from,
        "%s: sequence %d, at entry %d, does not follow the one before it",
        faults);
    commands(connection, from, faults);
    return faults;
  }

  /** The entries of commands, as their idempotency keys remember them, cover the log once. */
  private static void commands(Connection connection, long from, List<Fault> faults)
      throws SQLException {
    String where = from == 0 ? "" : "AND index >= ?";
    find(
        connection,
        """
        SELECT command_id::text, index, command_entries FROM (
          SELECT command_id, index, command_entries,
                 lag(index + command_entries) OVER (ORDER BY index) AS before
          FROM ledger.entry WHERE command_id IS NOT NULL %s) c
        WHERE index <> coalesce(before, %s) OR command_entries IS NULL ORDER BY index
        """
            .formatted(where, from == 0 ? "0" : "index"),
        from,
        "The key %s remembers entries from %d on, %d of them: these do not follow those before",
        faults);
    find(
        connection,
        """
        SELECT 'keys', c.size, h.size
        FROM (SELECT coalesce(max(index + command_entries), 0) AS size
              FROM ledger.entry WHERE command_id IS NOT NULL %s) c,
             ledger.head h
        WHERE c.size <> h.size AND h.size > %d
        """
            .formatted(where, from),
        from,
        "The %s of commands remember %d entries, and there are %d",
        faults);
  }

  private static void find(
      Connection connection, String sql, long from, String words, List<Fault> faults)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      if (from > 0) {
        statement.setLong(1, from);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next() && faults.size() < MOST_NAMED) {
          faults.add(new Fault(words.formatted(row.getString(1), row.getLong(2), row.getLong(3))));
        }
      }
    }
  }
}

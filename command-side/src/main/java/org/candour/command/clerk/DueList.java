package org.candour.command.clerk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.candour.command.platform.Due;
import org.candour.events.Entry;
import org.candour.events.EntryFormat;
import org.candour.events.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What falls due, folded from the ledger: a table that holds nothing that reading from entry 0
 * would not give again.
 */
final class DueList {

  private static final int PAGE = 2_000;

  private final JdbcTemplate database;
  private final TransactionTemplate transactions;
  private final Watches watches;

  DueList(JdbcTemplate database, TransactionTemplate transactions, Watches watches) {
    this.database = database;
    this.transactions = transactions;
    this.watches = watches;
  }

  /** A silence that fell due: in which stream, on which day, by which entry. */
  record Silence(StreamId stream, LocalDate due, long causedBy) {}

  /** Reads on to the end of the ledger. */
  void readOn() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(_ -> page()));
    }
  }

  /** Forgets everything and reads the ledger from entry 0. */
  void rebuild() {
    transactions.executeWithoutResult(_ -> {
      lockProgress();
      database.update("DELETE FROM clerk.due");
      database.update("UPDATE clerk.progress SET next = 0");
    });
    readOn();
  }

  /**
   * What fell due before a day and is not recorded, the oldest first.
   *
   * @param quietSince streams in which something was recorded later are left in peace
   * @param after the last one seen before, or null for the first
   */
  List<Silence> unrecorded(
      LocalDate before, Instant quietSince, @Nullable Silence after, int most) {
    return database.query(
        """
        SELECT stream, due_on, caused_by FROM clerk.due
        WHERE NOT answered AND NOT recorded AND due_on < ? AND touched_at <= ?
          AND (due_on, stream) > (?, ?)
        ORDER BY due_on, stream LIMIT ?
        """,
        (row, _) ->
            new Silence(
                StreamId.parse(row.getString(1)),
                row.getObject(2, LocalDate.class),
                row.getLong(3)),
        before,
        Timestamp.from(quietSince),
        after == null ? LocalDate.of(1, 1, 1) : after.due(),
        after == null ? "" : after.stream().toString(),
        most);
  }

  /** One node reads at a time; the others wait and go on where it ended. */
  private long lockProgress() {
    return required(
        database.queryForObject("SELECT next FROM clerk.progress FOR UPDATE", Long.class));
  }

  private boolean page() {
    long next = lockProgress();
    long size = required(database.queryForObject("SELECT size FROM ledger.head", Long.class));
    long end = Math.min(size, next + PAGE);
    if (end <= next) {
      return false;
    }
    database.query(
        """
        SELECT index, bytes FROM ledger.entry
        WHERE index >= ? AND index < ? AND stream_type = ANY (?) ORDER BY index
        """,
        row -> {
          fold(row.getLong(1), EntryFormat.read(row.getBytes(2)));
        },
        next,
        end,
        watches.streams());
    database.update("UPDATE clerk.progress SET next = ?", end);
    return end < size;
  }

  private void fold(long index, Entry entry) {
    Due before = find(entry.stream()).orElse(null);
    watches
        .after(before, entry, index)
        .ifPresent(due ->
            database.update(
                """
                INSERT INTO clerk.due (stream, due_on, answered, recorded, caused_by, touched_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (stream) DO UPDATE SET due_on = excluded.due_on,
                  answered = excluded.answered, recorded = excluded.recorded,
                  caused_by = excluded.caused_by, touched_at = excluded.touched_at
                """,
                entry.stream().toString(),
                due.on(),
                due.answered(),
                due.recorded(),
                due.causedBy(),
                Timestamp.from(entry.recordedAt())));
  }

  private Optional<Due> find(StreamId stream) {
    return database
        .query(
            "SELECT due_on, answered, recorded, caused_by FROM clerk.due WHERE stream = ?",
            (row, _) -> due(row),
            stream.toString())
        .stream()
        .findFirst();
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getObject(1, LocalDate.class), row.getBoolean(2), row.getBoolean(3), row.getLong(4));
  }

  private static long required(@Nullable Long number) {
    if (number == null) {
      throw new IllegalStateException("A table of one row has none");
    }
    return number;
  }
}

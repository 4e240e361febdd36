package org.candour.command.clerk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.candour.command.stream.Due;
import org.candour.events.Role;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What falls due, folded from the ledger: a table that holds nothing that reading from entry 0
 * would not give again.
 */
final class DeadlineTable {

  private static final int PAGE = 2_000;

  private final JdbcTemplate database;
  private final TransactionTemplate transactions;
  private final Watches watches;

  DeadlineTable(JdbcTemplate database, TransactionTemplate transactions, Watches watches) {
    this.database = database;
    this.transactions = transactions;
    this.watches = watches;
  }

  /** A silence that fell due in a stream: what, on which day, by which entry. */
  record Silence(StreamId stream, Due due) {
    LocalDate on() {
      return Objects.requireNonNull(due.on(), "What fell due has its day");
    }
  }

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
        SELECT what, due_on, answered, recorded, caused_by, stream FROM clerk.due
        WHERE NOT answered AND NOT recorded AND due_on < ? AND touched_at <= ?
          AND (due_on, stream, what) > (?, ?, ?)
        ORDER BY due_on, stream, what LIMIT ?
        """,
        (row, _) -> new Silence(StreamId.parse(row.getString(6)), due(row)),
        before,
        Timestamp.from(quietSince),
        after == null ? LocalDate.of(1, 1, 1) : after.on(),
        after == null ? "" : after.stream().toString(),
        after == null ? "" : after.due().what(),
        most);
  }

  /** What is watched in one stream, as its own entries alone give it, read or not. */
  List<Due> watchedIn(StreamId stream) {
    AtomicReference<List<Due>> watched = new AtomicReference<>(List.of());
    database.query(
        """
        SELECT index, bytes FROM ledger.entry
        WHERE stream_id = ? AND stream_type = ? ORDER BY sequence
        """,
        row -> {
          long index = row.getLong(1);
          Entry entry = EntryFormat.read(row.getBytes(2));
          watched.set(watches.after(stream, watched.get(), entry, index));
        },
        stream.id(),
        stream.type());
    return watched.get();
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
    for (StreamId stream : watches.about(entry)) {
      write(stream, watches.after(stream, find(stream), entry, index), touched(entry));
    }
  }

  /** When somebody wrote there; what the clerk itself records disturbs nobody. */
  private static Instant touched(Entry entry) {
    return entry.circumstances().by().role() == Role.LEDGER_CLERK
        ? Instant.EPOCH
        : entry.recordedAt();
  }

  private void write(StreamId stream, List<Due> watched, Instant touched) {
    for (Due due : watched) {
      database.update(
          """
          INSERT INTO clerk.due (stream, what, due_on, answered, recorded, caused_by, touched_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (stream, what) DO UPDATE SET due_on = excluded.due_on,
            answered = excluded.answered, recorded = excluded.recorded,
            caused_by = excluded.caused_by,
            touched_at = greatest(clerk.due.touched_at, excluded.touched_at)
          """,
          stream.toString(),
          due.what(),
          due.on(),
          due.answered(),
          due.recorded(),
          due.causedBy(),
          Timestamp.from(touched));
    }
  }

  private List<Due> find(StreamId stream) {
    return database.query(
        """
        SELECT what, due_on, answered, recorded, caused_by FROM clerk.due
        WHERE stream = ? ORDER BY what
        """,
        (row, _) -> due(row),
        stream.toString());
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getString(1),
        row.getObject(2, LocalDate.class),
        row.getBoolean(3),
        row.getBoolean(4),
        row.getLong(5));
  }

  private static long required(@Nullable Long number) {
    if (number == null) {
      throw new IllegalStateException("A table of one row has none");
    }
    return number;
  }
}

package org.candour.command.clerk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.candour.command.deadline.StreamDeadlines;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.correction.Corrections;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.Deadline.Recording;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The deadlines that the clerk watches, folded from the ledger: a table that holds nothing that
 * reading from entry 0 would not give again.
 */
final class DeadlineTable {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();
  private static final int PAGE = 2_000;

  private final JdbcTemplate database;
  private final TransactionTemplate transactions;
  private final String table;

  DeadlineTable(JdbcTemplate database, TransactionTemplate transactions) {
    this(database, transactions, "clerk.due");
  }

  /** One that is kept in another table of the same columns. */
  DeadlineTable(JdbcTemplate database, TransactionTemplate transactions, String table) {
    this.database = database;
    this.transactions = transactions;
    this.table = table;
  }

  /** Reads on to the end of the ledger. */
  void readOn() {
    readOn(_ -> {});
  }

  private void readOn(LongConsumer progress) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(_ -> page(progress)));
    }
  }

  /**
   * Forgets everything and reads the ledger from entry 0.
   *
   * @param progress told how many entries were read
   */
  void rebuild(LongConsumer progress) {
    transactions.executeWithoutResult(_ -> {
      lockProgress();
      database.update("DELETE FROM clerk.due");
      database.update("UPDATE clerk.progress SET next = 0, followed = 0");
    });
    readOn(progress);
  }

  /**
   * What fell due before a day and is not recorded, the oldest first.
   *
   * @param quietSince streams in which something was recorded later are left in peace
   * @param learnedBy days that were over when the ledger learned of them later are left in peace
   * @param after the last one seen before, or null for the first
   */
  List<OverdueDeadline> unrecorded(
      LocalDate before,
      Instant quietSince,
      Instant learnedBy,
      @Nullable OverdueDeadline after,
      int most) {
    return database.query(
        """
        SELECT stream, name, due_on, caused_by FROM clerk.due
        WHERE recording = 'AWAITED' AND due_on < ? AND touched_at <= ?
          AND (learned_at IS NULL OR learned_at <= ?)
          AND (due_on, stream, name) > (?, ?, ?)
        ORDER BY due_on, stream, name LIMIT ?
        """,
        (row, _) ->
            new OverdueDeadline(
                StreamId.parse(row.getString("stream")),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getLong("caused_by")),
        before,
        Timestamp.from(quietSince),
        Timestamp.from(learnedBy),
        after == null ? LocalDate.of(1, 1, 1) : after.on(),
        after == null ? "" : after.stream().toString(),
        after == null ? "" : after.name(),
        most);
  }

  /** The deadlines of a stream by their names, as far as the ledger was read. */
  Map<String, Deadline> of(StreamId stream) {
    Map<String, Deadline> deadlines = new TreeMap<>();
    database.query(
        """
        SELECT name, due, open, recording, ended, caused_by, parts, learned_at FROM %s WHERE stream = ?
        """
            .formatted(table),
        row -> {
          deadlines.put(row.getString("name"), deadline(row));
        },
        stream.toString());
    return deadlines;
  }

  /** One node reads at a time; the others wait and go on where it ended. */
  private long lockProgress() {
    return required(
        database.queryForObject("SELECT next FROM clerk.progress FOR UPDATE", Long.class));
  }

  private boolean page(LongConsumer progress) {
    long next = lockProgress();
    long size = required(database.queryForObject("SELECT size FROM ledger.head", Long.class));
    long end = Math.min(size, next + PAGE);
    if (end <= next) {
      return false;
    }
    fold(next, end);
    database.update("UPDATE clerk.progress SET next = ?", end);
    progress.accept(end);
    return end < size;
  }

  /** Folds entries from one index up to, but not including, another. */
  void fold(long next, long end) {
    Map<StreamId, Instant> corrected = new HashMap<>();
    database.query(
        """
        SELECT index, bytes FROM ledger.entry
        WHERE index >= ? AND index < ? AND stream_type = ANY (?) ORDER BY index
        """,
        row -> {
          long index = row.getLong(1);
          Entry entry = EntryFormat.read(row.getBytes(2));
          fold(index, entry);
          correctedBy(index, entry).forEach(s -> corrected.put(s, entry.recordedAt()));
        },
        next,
        end,
        (Object) POLICIES.readTypes().toArray(String[]::new));
    corrected.forEach((stream, at) -> foldAnew(stream, end, at));
  }

  private void fold(long index, Entry entry) {
    for (StreamId stream : POLICIES.about(entry)) {
      Map<String, Deadline> before = of(stream);
      Map<String, Deadline> after = POLICIES.after(stream, before, entry, index);
      after.forEach((name, deadline) -> write(stream, name, deadline, touched(entry)));
      before.keySet().stream()
          .filter(name -> !after.containsKey(name))
          .forEach(name -> forget(stream, name));
    }
  }

  /** The streams whose deadlines rest on what an entry corrects. */
  private Set<StreamId> correctedBy(long index, Entry entry) {
    Set<StreamId> about = new HashSet<>();
    if (Corrections.isOne(entry.payload())) {
      about.addAll(new LedgerAsAt(database, index).about(entry.stream()));
      about.addAll(new LedgerAsAt(database, index + 1).about(entry.stream()));
    }
    return about;
  }

  private void foldAnew(StreamId stream, long size, Instant touched) {
    Map<String, Deadline> deadlines = StreamDeadlines.of(new LedgerAsAt(database, size), stream);
    database.update(
        "DELETE FROM " + table + " WHERE stream = ? AND name <> ALL (?)",
        stream.toString(),
        deadlines.keySet().toArray(String[]::new));
    deadlines.forEach((name, deadline) -> write(stream, name, deadline, touched));
  }

  private void forget(StreamId stream, String name) {
    database.update("DELETE FROM clerk.due WHERE stream = ? AND name = ?", stream.toString(), name);
  }

  /** When somebody wrote there; what the clerk itself records disturbs nobody. */
  private static Instant touched(Entry entry) {
    return entry.circumstances().by().role() == Role.LEDGER_CLERK
        ? Instant.EPOCH
        : entry.recordedAt();
  }

  private void write(StreamId stream, String name, Deadline deadline, Instant touched) {
    database.update(
        """
        INSERT INTO %s AS kept
          (stream, name, due, due_on, open, recording, ended, caused_by, parts, learned_at,
            touched_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (stream, name) DO UPDATE SET due = excluded.due, due_on = excluded.due_on,
          open = excluded.open, recording = excluded.recording, ended = excluded.ended,
          caused_by = excluded.caused_by, parts = excluded.parts, learned_at = excluded.learned_at,
          touched_at = greatest(kept.touched_at, excluded.touched_at)
        """
            .formatted(table),
        stream.toString(),
        name,
        deadline.on() == null ? null : deadline.on().toString(),
        deadline.on() == null ? null : deadline.on().latest(),
        deadline.open(),
        deadline.recording().name(),
        deadline.ended(),
        deadline.causedBy(),
        deadline.parts(),
        deadline.learned() == null ? null : Timestamp.from(deadline.learned()),
        Timestamp.from(touched));
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    @Nullable String on = row.getString("due");
    @Nullable Timestamp learned = row.getTimestamp("learned_at");
    return new Deadline(
        on == null ? null : PartialDate.parse(on),
        row.getBoolean("open"),
        Recording.valueOf(row.getString("recording")),
        row.getObject("ended", LocalDate.class),
        row.getLong("caused_by"),
        row.getInt("parts"),
        learned == null ? null : learned.toInstant());
  }

  private static long required(@Nullable Long number) {
    if (number == null) {
      throw new IllegalStateException("A table of one row has none");
    }
    return number;
  }
}

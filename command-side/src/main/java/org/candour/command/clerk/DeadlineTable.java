package org.candour.command.clerk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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

  /** How many entries are folded at once, and held until what they touched is written. */
  static final int PAGE = 2_000;

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
      database.update("DELETE FROM " + table);
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
    return load(Set.of(stream)).of(stream);
  }

  private DeadlineRows load(Set<StreamId> streams) {
    DeadlineRows rows = new DeadlineRows();
    database.query(
        """
        SELECT stream, name, due, open, recording, ended, caused_by, parts, learned_at, touched_at
        FROM %s WHERE stream = ANY (?)
        """
            .formatted(table),
        row -> {
          rows.stored(
              StreamId.parse(row.getString("stream")),
              row.getString("name"),
              deadline(row),
              row.getTimestamp("touched_at").toInstant());
        },
        (Object) streams.stream().map(StreamId::toString).toArray(String[]::new));
    return rows;
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

  /**
   * Folds entries from one index up to, but not including, another: what they touch is read once
   * and written once.
   */
  void fold(long next, long end) {
    NavigableMap<Long, Entry> entries = entries(next, end);
    Map<StreamId, Instant> corrected = new LinkedHashMap<>();
    entries.forEach((index, entry) ->
        correctedBy(index, entry).forEach(s -> corrected.put(s, entry.recordedAt())));
    Set<StreamId> streams = new HashSet<>(corrected.keySet());
    entries.values().forEach(entry -> streams.addAll(POLICIES.about(entry)));
    DeadlineRows rows = load(streams);
    entries.forEach((index, entry) ->
        POLICIES
            .about(entry)
            .forEach(stream ->
                rows.tell(
                    stream,
                    POLICIES.after(stream, rows.of(stream), entry, index),
                    touched(entry))));
    LedgerAsAt ledger = new LedgerAsAt(database, end);
    corrected.forEach((stream, at) -> rows.tell(stream, StreamDeadlines.of(ledger, stream), at));
    write(rows);
  }

  private NavigableMap<Long, Entry> entries(long next, long end) {
    NavigableMap<Long, Entry> entries = new TreeMap<>();
    database.query(
        """
        SELECT index, bytes FROM ledger.entry
        WHERE index >= ? AND index < ? AND stream_type = ANY (?)
        """,
        row -> {
          entries.put(row.getLong(1), EntryFormat.read(row.getBytes(2)));
        },
        next,
        end,
        (Object) POLICIES.readTypes().toArray(String[]::new));
    return entries;
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

  /** When somebody wrote there; what the clerk itself records disturbs nobody. */
  private static Instant touched(Entry entry) {
    return entry.circumstances().by().role() == Role.LEDGER_CLERK
        ? Instant.EPOCH
        : entry.recordedAt();
  }

  private void write(DeadlineRows rows) {
    database.batchUpdate(
        "DELETE FROM %s WHERE stream = ? AND name = ?".formatted(table),
        rows.gone().map(row -> new Object[] {row.stream().toString(), row.name()}).toList());
    database.batchUpdate(
        """
        INSERT INTO %s
          (stream, name, due, due_on, open, recording, ended, caused_by, parts, learned_at,
            touched_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (stream, name) DO UPDATE SET due = excluded.due, due_on = excluded.due_on,
          open = excluded.open, recording = excluded.recording, ended = excluded.ended,
          caused_by = excluded.caused_by, parts = excluded.parts, learned_at = excluded.learned_at,
          touched_at = excluded.touched_at
        """
            .formatted(table),
        rows.changed().map(DeadlineTable::columns).toList());
  }

  private static @Nullable Object[] columns(DeadlineRows.Row row) {
    Deadline deadline = row.deadline();
    return new @Nullable Object[] {
      row.stream().toString(),
      row.name(),
      deadline.on() == null ? null : deadline.on().toString(),
      deadline.on() == null ? null : deadline.on().latest(),
      deadline.open(),
      deadline.recording().name(),
      deadline.ended(),
      deadline.causedBy(),
      deadline.parts(),
      deadline.learned() == null ? null : Timestamp.from(deadline.learned()),
      Timestamp.from(row.touched())
    };
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

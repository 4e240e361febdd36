package org.candour.command.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the log and its newest checkpoint stand.
 *
 * @param at when that was asked
 * @param size entries of the log
 * @param signed entries that the newest checkpoint covers; 0 if there is none
 * @param signedAt when it was signed
 * @param unsignedSince when the first entry was recorded that it does not cover
 */
record LogReading(
    Instant at,
    long size,
    long signed,
    @Nullable Instant signedAt,
    @Nullable Instant unsignedSince) {

  static LogReading read(JdbcClient jdbc, Instant at) {
    return jdbc.sql(
            """
            SELECT h.size, coalesce(c.size, 0) AS signed, c.signed_at, e.recorded_at
            FROM ledger.head h
              LEFT JOIN (SELECT size, signed_at FROM ledger.checkpoint ORDER BY size DESC LIMIT 1) c
                ON true
              LEFT JOIN ledger.entry e ON e.index = coalesce(c.size, 0)
            """)
        .query((row, _) ->
            new LogReading(
                at,
                row.getLong("size"),
                row.getLong("signed"),
                instant(row, "signed_at"),
                instant(row, "recorded_at")))
        .single();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  /** Seconds since the newest checkpoint was signed, which is while nothing is recorded too. */
  double signedAgo() {
    return signedAt == null ? Double.NaN : secondsSince(signedAt);
  }

  long unsigned() {
    return Math.max(0, size - signed);
  }

  /** Seconds that the oldest entry has waited for a checkpoint; 0 if none waits. */
  double unsignedFor() {
    return unsignedSince == null ? 0 : secondsSince(unsignedSince);
  }

  private double secondsSince(Instant then) {
    return Math.max(0, Duration.between(then, at).toNanos() / 1e9);
  }
}

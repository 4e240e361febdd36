package org.candour.command.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a witness cosigned, and what it last answered.
 *
 * @param at when that was asked
 * @param signed entries that the newest checkpoint covers
 * @param cosigned entries of the newest checkpoint that it cosigned; 0 if there is none
 * @param cosignedAt when it did
 * @param state one of the states that the ledger keeps, or empty before it was asked
 */
record WitnessReading(
    Instant at, long signed, long cosigned, @Nullable Instant cosignedAt, String state) {

  private static final WitnessReading NONE = new WitnessReading(Instant.EPOCH, 0, 0, null, "");

  /** By the witness's key, as the settings have it. */
  static Map<String, WitnessReading> read(JdbcClient jdbc, String[] keys, Instant at) {
    Map<String, WitnessReading> witnesses = new TreeMap<>();
    jdbc.sql(
            """
            SELECT k.key, coalesce((SELECT max(size) FROM ledger.checkpoint), 0) AS signed,
              coalesce(c.size, 0) AS cosigned, c.cosigned_at, coalesce(w.state, '') AS state
            FROM unnest(?::text[]) k (key)
              LEFT JOIN ledger.witness w ON w.key = k.key
              LEFT JOIN LATERAL (SELECT size, cosigned_at FROM ledger.cosignature
                WHERE witness = k.key ORDER BY size DESC LIMIT 1) c ON true
            """)
        .param(keys)
        .query(row -> {
          witnesses.put(
              row.getString("key"),
              new WitnessReading(
                  at,
                  row.getLong("signed"),
                  row.getLong("cosigned"),
                  LogReading.instant(row, "cosigned_at"),
                  row.getString("state")));
        });
    return witnesses;
  }

  static WitnessReading of(Map<String, WitnessReading> witnesses, String key) {
    return witnesses.getOrDefault(key, NONE);
  }

  /** Entries that were signed and that it has not cosigned. */
  long behind() {
    return Math.max(0, signed - cosigned);
  }

  /** Seconds since it cosigned last; no number if it never did. */
  double cosignedAgo() {
    return cosignedAt == null
        ? Double.NaN
        : Math.max(0, Duration.between(cosignedAt, at).toNanos() / 1e9);
  }
}

package org.candour.query.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.candour.events.access.Account;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers how much of the ledger there was when somebody looked at their desk. Looks that follow
 * each other within half an hour are one visit, in which what is new stays new.
 */
@Component
public class LastLooks {

  private static final String NOTE =
      """
      INSERT INTO reading.look AS last (account, size, at) VALUES (?, ?, ?)
      ON CONFLICT (account) DO UPDATE SET
        seen = CASE WHEN excluded.at - last.at > interval '30 minutes' THEN last.size ELSE last.seen END,
        seen_at = CASE WHEN excluded.at - last.at > interval '30 minutes' THEN last.at ELSE last.seen_at END,
        size = greatest(last.size, excluded.size),
        at = greatest(last.at, excluded.at)
      RETURNING seen, seen_at
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  LastLooks(JdbcClient jdbc, ObjectProvider<Clock> clock) {
    this.jdbc = jdbc;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  /**
   * A visit.
   *
   * @param size how many entries the ledger had in its last moment
   * @param at when that was
   */
  public record Look(long size, Instant at) {}

  /** Notes that an account looks now, and gives its visit before this one; empty for the first. */
  public Optional<Look> look(Account account, long size) {
    return jdbc.sql(NOTE)
        .params(account.id(), size, Timestamp.from(clock.instant()))
        .query((row, _) -> {
          Timestamp at = row.getTimestamp(2);
          return at == null
              ? Optional.<Look>empty()
              : Optional.of(new Look(row.getLong(1), at.toInstant()));
        })
        .single();
  }
}

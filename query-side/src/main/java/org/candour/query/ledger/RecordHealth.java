package org.candour.query.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says in {@code /health} whether what stands beside the log was found to differ from it. The
 * answer stays 200: a record that was tampered with is shown and said to be so, not taken off line.
 */
@Component("besideTheLog")
class RecordHealth implements HealthIndicator {

  private final LedgerDatabase database;
  private final JdbcClient views;

  RecordHealth(LedgerDatabase database, JdbcClient views) {
    this.database = database;
    this.views = views;
  }

  @Override
  public Health health() {
    try {
      return LastLook.read(database, views)
          .map(look -> look.findings().isEmpty() ? Health.up() : Health.status("DIFFERS"))
          .orElseGet(Health::unknown)
          .build();
    } catch (DataAccessException e) {
      return Health.unknown().build();
    }
  }
}

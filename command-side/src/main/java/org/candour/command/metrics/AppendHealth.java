package org.candour.command.metrics;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whether entries can be appended: the database answers, is no standby and lets this side
 * write. Nothing is written to find out, since the head row is what every batch waits for.
 */
@Component("append")
final class AppendHealth implements HealthIndicator {

  private final JdbcClient jdbc;

  AppendHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Health health() {
    try {
      return isWritable() ? Health.up().build() : Health.down().build();
    } catch (DataAccessException e) {
      return Health.down().build();
    }
  }

  private boolean isWritable() {
    return jdbc.sql(
            """
            SELECT NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off'
              AND has_table_privilege('ledger.entry', 'INSERT') AND EXISTS (SELECT FROM ledger.head)
            """)
        .query(Boolean.class)
        .single();
  }
}

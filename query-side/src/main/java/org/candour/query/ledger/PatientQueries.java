package org.candour.query.ledger;

import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks again what a hot standby broke off because it stood in the way of what it has to replay.
 * Each question is a statement of its own here, so asking it again is asking it for the first time.
 */
final class PatientQueries extends JdbcTemplate {

  private static final int TIMES = 5;
  private static final long PAUSE_MILLIS = 50;

  /**
   * {@code serialization_failure}, which conflicts with recovery are, and {@code query_canceled}.
   */
  private static final Set<String> BROKEN_OFF = Set.of("40001", "57014");

  private PatientQueries(DataSource source) {
    super(source);
  }

  static JdbcClient on(DataSource source) {
    return JdbcClient.create(new PatientQueries(source));
  }

  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator statement,
      @Nullable PreparedStatementSetter values,
      ResultSetExtractor<T> extractor) {
    for (int time = 1; ; time++) {
      try {
        return super.query(statement, values, extractor);
      } catch (DataAccessException e) {
        if (time == TIMES || !isBrokenOff(e)) {
          throw e;
        }
        pause(time, e);
      }
    }
  }

  /** Whether a statement failed only because a standby broke it off. */
  static boolean isBrokenOff(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e
          && e.getSQLState() != null
          && BROKEN_OFF.contains(e.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static void pause(int time, DataAccessException why) {
    try {
      Thread.sleep(PAUSE_MILLIS * time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw why;
    }
  }
}

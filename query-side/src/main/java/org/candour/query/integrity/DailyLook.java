package org.candour.query.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.candour.ops.access.tables.Answers;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.proof.SignedRoots;
import org.candour.query.reading.ReadingChain;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.rebuild.ViewRefold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Folds the views and the reading log afresh once a day, as the clerk does with what the command
 * side keeps; what it finds is logged and kept for the status page. One node looks at a time.
 */
@Component
class DailyLook implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);
  private static final Duration EVERY = Duration.ofDays(1);
  private static final int MOST_KEPT = 50;

  private final DataSource database;
  private final ViewRefold refold;
  private final Clock clock = Clock.systemUTC();
  private final ScheduledExecutorService hours =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("views-check").daemon().factory());

  DailyLook(
      DataSource database,
      ViewCatalogue views,
      LedgerReader reader,
      CorrectedLedger ledger,
      SignedRoots roots) {
    this.database = database;
    this.refold = new ViewRefold(views, reader, ledger, roots);
  }

  /** Not at the start itself, which has enough to do. */
  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    var _ = hours.scheduleWithFixedDelay(this::lookIfDue, 1, 1, TimeUnit.HOURS);
  }

  private void lookIfDue() {
    try {
      if (isDue()) {
        look();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warn("The views could not be looked at: {}", e.getMessage());
    }
  }

  private boolean isDue() throws SQLException {
    Instant before = clock.instant().minus(EVERY);
    try (Connection connection = database.getConnection()) {
      return Answers.number(
              connection, "SELECT count(*) FROM view.checked WHERE at > '" + before + "'")
          == 0;
    }
  }

  /** Looks, logs and keeps what was found. */
  void look() throws SQLException {
    List<String> findings = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      if (Answers.number(
              connection,
              "SELECT pg_try_advisory_xact_lock(hashtextextended('candour views check', 0))::int")
          == 0) {
        return;
      }
      new ViewsCheck(connection, findings::add, _ -> {}).check(refold, _ -> {});
      ReadingChain.check(connection, findings::add, _ -> {});
      // What was folded afresh stood in tables of this transaction.
      connection.rollback();
      findings.forEach(finding -> LOG.error("Beside the log: {}", finding));
      keep(connection, findings);
      connection.commit();
    }
  }

  private void keep(Connection connection, List<String> findings) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO view.checked (at, findings) VALUES (?, ?)
            ON CONFLICT (singleton) DO UPDATE SET at = excluded.at, findings = excluded.findings
            """)) {
      insert.setTimestamp(1, Timestamp.from(clock.instant()));
      insert.setArray(
          2, connection.createArrayOf("text", findings.stream().limit(MOST_KEPT).toArray()));
      insert.executeUpdate();
    }
  }

  @Override
  public void destroy() {
    hours.shutdownNow();
  }
}

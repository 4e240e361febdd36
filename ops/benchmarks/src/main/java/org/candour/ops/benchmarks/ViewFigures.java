package org.candour.ops.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.candour.ops.database.EmbeddedDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** How fast views are made anew, and how soon a commit is on the timeline. */
final class ViewFigures {

  private static final int CLOSURES = 20_000;
  private static final int COMMITS = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final EmbeddedDatabase database;
  private final String name;
  private final Results results;

  ViewFigures(EmbeddedDatabase database, String name, Results results) {
    this.database = database;
    this.name = name;
    this.results = results;
  }

  void measure(HikariDataSource ledgerPool, int rounds) throws SQLException {
    try (LedgerEngine ledger = new LedgerEngine(ledgerPool);
        Connection views = database.connect(name, "candour_query")) {
      Bench.say("writing " + CLOSURES + " closures of nine entries");
      History history = new History(ledger.engine());
      for (int i = 0; i < CLOSURES; i++) {
        history.closure();
      }
      try (ConfigurableApplicationContext querySide = ReadSide.start(database, name)) {
        await(views, ledger.size());
        rebuild(querySide, rounds);
        latency(history, ledger, views);
      }
    }
  }

  private void rebuild(ConfigurableApplicationContext querySide, int rounds) {
    for (int round = 1; round <= rounds; round++) {
      ReadSide.rebuildAlone(querySide, "", results);
    }
  }

  private void latency(History history, LedgerEngine ledger, Connection views) throws SQLException {
    Bench.say("from commit to timeline, " + COMMITS + " commits");
    long[] times = new long[COMMITS];
    for (int i = 0; i < COMMITS; i++) {
      history.closure();
      long committed = System.nanoTime();
      await(views, ledger.size());
      times[i] = System.nanoTime() - committed;
    }
    Arrays.sort(times);
    results.add("commit_to_timeline_median_ms", Callers.at(times, 0.5) / 1e6);
    results.add("commit_to_timeline_p99_ms", Callers.at(times, 0.99) / 1e6);
  }

  private static void await(Connection views, long size) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (PreparedStatement progress =
        views.prepareStatement("SELECT min(size) FROM view.progress")) {
      while (System.nanoTime() < end) {
        try (ResultSet row = progress.executeQuery()) {
          if (row.next() && row.getLong(1) >= size) {
            return;
          }
        } catch (SQLException e) {
          if (!"42P01".equals(e.getSQLState())) { // The views' tables are not there yet.
            throw e;
          }
        }
      }
    }
    throw new IllegalStateException("The timeline did not catch up");
  }
}

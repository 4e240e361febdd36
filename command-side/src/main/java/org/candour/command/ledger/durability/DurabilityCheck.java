package org.candour.command.ledger.durability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.candour.command.ledger.LedgerUnavailableException;

/**
 * Reads PostgreSQL's settings back: a ledger does not run where a commit may be lost. It is asked
 * at the start and for every connection that writes, as settings may change with a promotion.
 */
public final class DurabilityCheck {

  private static final List<String> MUST_BE_ON =
      List.of("fsync", "full_page_writes", "data_checksums");

  /** The settings, and the timeline, which only a primary can tell. */
  private static final String READ =
      """
      SELECT current_setting('fsync'), current_setting('full_page_writes'),
        current_setting('data_checksums'), current_setting('synchronous_commit'),
        current_setting('synchronous_standby_names'), current_setting('client_min_messages'),
        CASE WHEN pg_is_in_recovery() THEN 0
          ELSE ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int END
      """;

  private final int standbys;

  /** The latest timeline that this node wrote to. */
  private final AtomicInteger timeline = new AtomicInteger();

  /**
   * A check.
   *
   * @param standbys on how many standbys every commit must be flushed; 0 if on none
   */
  public DurabilityCheck(int standbys) {
    if (standbys < 0) {
      throw new IllegalArgumentException("A commit waits for no standby or more: " + standbys);
    }
    this.standbys = standbys;
  }

  /** Whether commits must be flushed on standbys as well. */
  boolean asksForStandbys() {
    return standbys > 0;
  }

  /**
   * Checks the settings that a database's connections have.
   *
   * @throws IllegalStateException naming the first setting under which a commit could be lost
   */
  public void check(DataSource database) {
    try (Connection connection = database.getConnection()) {
      check(connection);
    } catch (SQLException e) {
      throw new LedgerUnavailableException("PostgreSQL does not tell its settings", e);
    }
  }

  /**
   * Checks the settings that a connection has.
   *
   * @throws IllegalStateException naming the first setting under which a commit could be lost
   */
  public DurableSettings check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(READ)) {
      row.next();
      for (int i = 0; i < MUST_BE_ON.size(); i++) {
        require("on".equals(row.getString(i + 1)), MUST_BE_ON.get(i), row.getString(i + 1), "on");
      }
      DurableSettings settings = new DurableSettings(row.getString(4), row.getString(5));
      requireCommitsThatLast(settings);
      if (asksForStandbys()) {
        requireStandbys(settings);
        // A commit whose wait was cancelled says so in a warning, and in nothing else.
        require(
            !List.of("error", "fatal", "panic").contains(row.getString(6)),
            "client_min_messages",
            row.getString(6),
            "warning");
        requireNotOvertaken(row.getInt(7));
      }
      return settings;
    }
  }

  private void requireCommitsThatLast(DurableSettings settings) {
    String commit = settings.synchronousCommit();
    List<String> good =
        asksForStandbys()
            ? List.of("on", "remote_apply")
            : List.of("on", "remote_apply", "remote_write");
    require(good.contains(commit), "synchronous_commit", commit, "on");
  }

  private static void require(boolean holds, String setting, String value, String wanted) {
    if (!holds) {
      throw new IllegalStateException(
          ("PostgreSQL runs with %s = %s, so that what was answered as recorded could be lost. Set"
                  + " it to %s.")
              .formatted(setting, value, wanted));
    }
  }

  private void requireStandbys(DurableSettings settings) {
    if (SynchronousStandbys.parse(settings.standbyNames()).asked() < standbys) {
      throw new IllegalStateException(
          ("PostgreSQL runs with synchronous_standby_names = '%s', and every commit must be on %d"
                  + " standby(s) (candour.ledger.standbys). Set it to 'ANY %d (…)' with the names"
                  + " of your standbys.")
              .formatted(settings.standbyNames(), standbys, standbys));
    }
  }

  /** A primary that was replaced and not stopped is behind on its timeline, whatever it says. */
  private void requireNotOvertaken(int found) {
    int latest = timeline.accumulateAndGet(found, Math::max);
    if (found < latest) {
      throw new IllegalStateException(
          ("PostgreSQL is on timeline %d, and the ledger went on on timeline %d: another server was"
                  + " promoted. Stop this one, and let it come back as a standby.")
              .formatted(found, latest));
    }
  }
}

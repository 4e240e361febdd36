package org.candour.command.clerk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.candour.ops.access.tables.TableComparison;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The clerk's list from outside of the service: folded afresh beside it, or made anew. */
public final class ClerksList {

  /** The table that a fresh fold fills; it is gone with the connection. */
  private static final String FRESH = "pg_temp.due";

  private final Connection connection;
  private final SingleConnectionDataSource database;
  private final JdbcTemplate jdbc;

  /** The list in a database, by a connection that stays the caller's. */
  public ClerksList(Connection connection) {
    this.connection = connection;
    this.database = new SingleConnectionDataSource(connection, true);
    this.jdbc = new JdbcTemplate(database);
  }

  /** The first entry that the clerk has not read. */
  public long next() {
    return Objects.requireNonNull(
        jdbc.queryForObject("SELECT next FROM clerk.progress", Long.class), "One row");
  }

  /**
   * Folds the first entries of the ledger into {@link #FRESH}, page by page.
   *
   * @param size how many
   * @param progress told how many are done
   */
  public void fold(long size, LongConsumer progress) {
    jdbc.execute("CREATE TEMP TABLE due (LIKE clerk.due INCLUDING ALL)");
    DeadlineTable fresh = new DeadlineTable(jdbc, transactions(), FRESH);
    for (long next = 0; next < size; next += DeadlineTable.PAGE) {
      fresh.fold(next, Math.min(size, next + DeadlineTable.PAGE));
      progress.accept(Math.min(size, next + DeadlineTable.PAGE));
    }
  }

  /**
   * Names each deadline that differs from what {@link #fold} found, is missing or is too many.
   *
   * @param fault told what is wrong, a sentence without its full stop
   */
  public void compare(Consumer<String> fault) throws SQLException {
    new TableComparison(connection, fault)
        .compare(
            "The deadline %s of the clerk’s list", "clerk.due", FRESH, List.of("stream", "name"));
  }

  /**
   * Forgets the list and reads the ledger from entry 0; the clerk waits meanwhile.
   *
   * @param progress told how many entries were read
   */
  public void rebuild(LongConsumer progress) {
    new DeadlineTable(jdbc, transactions()).rebuild(progress);
  }

  private TransactionTemplate transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(database));
  }
}

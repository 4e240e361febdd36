package org.candour.query.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database that the ledger is read from: that of the views, or another, which may be a hot
 * standby of the one that is written to.
 */
public final class LedgerDatabase implements AutoCloseable {

  private final JdbcClient jdbc;
  private final Login login;
  private final @Nullable HikariDataSource pool;

  private LedgerDatabase(JdbcClient jdbc, Login login, @Nullable HikariDataSource pool) {
    this.jdbc = jdbc;
    this.login = login;
    this.pool = pool;
  }

  /** Opens a connection. */
  @FunctionalInterface
  interface Login {
    Connection connect() throws SQLException;
  }

  /**
   * The views' own database, and its pool; what is read in a transaction of theirs is part of it.
   */
  static LedgerDatabase ofTheViews(JdbcClient views, Login login) {
    return new LedgerDatabase(views, login, null);
  }

  /** A database with a pool of its own. */
  static LedgerDatabase apart(HikariDataSource pool, Login login) {
    return new LedgerDatabase(PatientQueries.on(pool), login, pool);
  }

  /** A database for a tool, which opens a connection whenever it asks something. */
  public static LedgerDatabase of(DataSource database) {
    return new LedgerDatabase(PatientQueries.on(database), database::getConnection, null);
  }

  static Login login(String url, @Nullable String user, @Nullable String password) {
    return () -> DriverManager.getConnection(url, user, password);
  }

  /** Asks it; what a hot standby broke off is asked again. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /** A connection beside the pool, for whoever holds it for good. */
  Connection connect() throws SQLException {
    return login.connect();
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.close();
    }
  }
}

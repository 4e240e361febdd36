package org.candour.command.ledger.durability;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How the command side connects: only to a primary, of all hosts that the address names, and so
 * that neither side waits long for the other when it is gone. Whatever waits for what will not come
 * ends within ten seconds.
 */
public final class LedgerConnections {

  /** Nothing that a command does takes this long unless a server is gone or no standby answers. */
  private static final int COMMAND_SECONDS = 8;

  /** What works beside the commands reads by pages. */
  private static final int POOL_SECONDS = 30;

  private static final Duration LONG_WORK = Duration.ofMinutes(30);
  private static final long VALIDATION_MILLIS = 1_500;

  /**
   * A lock is waited for less long than an answer, so that PostgreSQL ends the wait and not only
   * the client; a transaction that its client forgot, or a client that is gone without a word, ends
   * too. Warnings must come through: one tells that a commit may not be on the standbys.
   */
  private static final String SESSION =
      "-c lock_timeout=5s -c idle_in_transaction_session_timeout=60s -c client_min_messages=warning"
          + " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3";

  private LedgerConnections() {}

  /**
   * Connections that are not pooled.
   *
   * @param name what PostgreSQL shows them as
   * @param session more settings of the session, each as {@code -c name=value}
   */
  public static DataSource single(
      String url, String user, String password, String name, String session) {
    Properties properties = properties(COMMAND_SECONDS, session);
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty("ApplicationName", name);
    DriverManagerDataSource database = new DriverManagerDataSource(url);
    database.setConnectionProperties(properties);
    return database;
  }

  /** Has a pool connect so. */
  public static void pool(HikariConfig pool) {
    properties(POOL_SECONDS, "")
        .forEach((name, value) -> pool.addDataSourceProperty((String) name, value));
    pool.setExceptionOverrideClassName(DemotedServer.class.getName());
    pool.setValidationTimeout(VALIDATION_MILLIS);
  }

  /** Gives a pooled connection time for work on all that there is, until it is given back. */
  public static void allowLongWork(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) LONG_WORK.toMillis());
  }

  private static Properties properties(int answerSeconds, String session) {
    Properties properties = new Properties();
    properties.setProperty("targetServerType", "primary");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", Integer.toString(answerSeconds));
    properties.setProperty("hostRecheckSeconds", "1");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("options", (SESSION + " " + session).strip());
    return properties;
  }
}

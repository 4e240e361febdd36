package org.candour.query.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Knows how long the ledger is. It listens on a connection of its own and also looks every half
 * second, so that a lost notification or a lost connection costs only time. On a hot standby, where
 * nobody may listen, it looks again and again until that is promoted.
 */
@Component
public class LedgerTail implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerTail.class);
  private static final String CHANNEL = "ledger_entry";
  private static final int LOOK_EVERY_MILLIS = 500;

  private final LedgerDatabase database;
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private volatile long size;
  private volatile boolean running;
  private @Nullable Thread thread;

  LedgerTail(LedgerDatabase database) {
    this.database = database;
  }

  /** How many entries the ledger is known to have; it may have more. */
  public long size() {
    return size;
  }

  /** Calls back, on the tail's own thread, whenever the ledger has grown. */
  AutoCloseable watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("ledger-tail").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    Thread listening = thread;
    if (listening != null) {
      listening.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    boolean away = false;
    while (running) {
      try (Connection connection = database.connect()) {
        if (away) {
          LOG.info("The database is back");
          away = false;
        }
        if (isStandby(connection)) {
          watch(connection);
        } else {
          listen(connection);
        }
      } catch (SQLException e) {
        if (running && !away) {
          LOG.warn("The database is away, trying again: {}", e.getMessage());
        }
        away = true;
        pause(LOOK_EVERY_MILLIS);
      }
    }
  }

  private static boolean isStandby(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_is_in_recovery()")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /**
   * Looks, the more often the sooner entries followed each other, for as long as it is a standby.
   */
  private void watch(Connection connection) throws SQLException {
    Looks looks = new Looks();
    boolean always = true;
    try (PreparedStatement look =
        connection.prepareStatement("SELECT size, pg_is_in_recovery() FROM ledger.head")) {
      boolean standby = true;
      while (running && standby) {
        try (ResultSet head = look.executeQuery()) {
          head.next();
          looks.saw(head.getLong(1) > size);
          grown(head.getLong(1), always);
          always = false;
          standby = head.getBoolean(2);
        } catch (SQLException e) {
          if (!PatientQueries.isBrokenOff(e) || !connection.isValid(1)) {
            throw e;
          }
        }
        pause(looks.millis());
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
      // Whoever waited while the connection was away is woken even if the size is the same.
      grown(look(statement), true);
      Company company = new Company();
      long known = size;
      while (running) {
        PGNotification[] notifications = postgres.getNotifications(patience(company));
        if (notifications != null && notifications.length > 0) {
          known = newest(notifications, statement);
          company.come(System.nanoTime());
        } else if (!company.isWaiting()) {
          known = look(statement);
        }
        if (company.left(System.nanoTime()) <= 0) {
          company.gone();
          grown(known, false);
        }
      }
    }
  }

  /** Milliseconds to listen for: until those go on that wait, or until it is time to look. */
  private static int patience(Company company) {
    return company.isWaiting()
        ? (int) Math.ceilDiv(company.left(System.nanoTime()), 1_000_000L) + 1
        : LOOK_EVERY_MILLIS;
  }

  private static long newest(PGNotification[] notifications, Statement statement)
      throws SQLException {
    try {
      return Long.parseLong(notifications[notifications.length - 1].getParameter());
    } catch (NumberFormatException e) {
      return look(statement);
    }
  }

  private static long look(Statement statement) throws SQLException {
    try (ResultSet head = statement.executeQuery("SELECT size FROM ledger.head")) {
      head.next();
      return head.getLong(1);
    }
  }

  private void grown(long to, boolean always) {
    boolean more = to > size;
    if (more) {
      size = to;
    }
    if (more || always) {
      watchers.forEach(Runnable::run);
    }
  }

  private void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}

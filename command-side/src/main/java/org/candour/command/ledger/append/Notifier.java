package org.candour.command.ledger.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers that the log has grown, off the path of commands. Readers poll as well, so what is
 * lost here costs only time; several commits may be told of at once.
 */
final class Notifier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

  /** Notifications are no closer than this, so that a busy log does not spend itself on telling. */
  private static final long PAUSE_NANOS = 5_000_000;

  private final DataSource database;
  private final Thread thread;
  private volatile boolean idle;
  private @Nullable Connection connection;
  private volatile long size;
  private volatile boolean closed;

  Notifier(DataSource database) {
    this.database = database;
    this.thread = Thread.ofPlatform().name("notifier").daemon().start(this::run);
  }

  /** The log now has this many entries. */
  void grown(long entries) {
    size = entries;
    if (idle) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long told = 0;
    while (!closed) {
      idle = true;
      long now = size;
      if (now == told) {
        LockSupport.park(this);
      } else {
        idle = false;
        told = now;
        tell(now);
        pause();
      }
    }
    disconnect();
  }

  private void pause() {
    long end = System.nanoTime() + PAUSE_NANOS;
    for (long left = PAUSE_NANOS; left > 0 && !closed; left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }

  private void tell(long entries) {
    try {
      if (connection == null) {
        connection = database.getConnection();
        try (var statement = connection.createStatement()) {
          // A lost notification is no loss, so it need not wait for the disk.
          statement.execute("SET synchronous_commit = off");
        }
      }
      try (PreparedStatement notify =
          connection.prepareStatement("SELECT pg_notify('ledger_entry', ?)")) {
        notify.setString(1, Long.toString(entries));
        notify.execute();
      }
    } catch (SQLException e) {
      LOG.debug("Readers were not told of {} entries and will find them by polling", entries, e);
      disconnect();
    }
  }

  private void disconnect() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debug("Closing a broken connection failed", e);
      }
      connection = null;
    }
  }
}

package org.candour.command.ledger.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Holds the sequencer in the middle of its first batch, where it connects, so that what comes
 * meanwhile waits together.
 */
final class Gate extends DelegatingDataSource {

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  /** Stands before a database. */
  Gate before(DataSource database) {
    setTargetDataSource(database);
    return this;
  }

  /** Appends a command that stays in the middle of its batch until the gate opens. */
  void hold(Node node, PendingAppend first) throws InterruptedException {
    Thread.ofPlatform().daemon().start(() -> node.record(first));
    reached.await();
  }

  void open() {
    opened.countDown();
  }

  @Override
  public Connection getConnection() throws SQLException {
    reached.countDown();
    try {
      opened.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return super.getConnection();
  }
}

package org.candour.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.Frontier;
import org.candour.events.log.Hash;
import org.candour.events.log.SignedNote;
import org.candour.events.log.SignerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a checkpoint of the head, off the path of commands, and keeps each for ever. Any number of
 * nodes may try: one of them signs a given size.
 */
public final class CheckpointSigner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

  /** Held while signing, so that two nodes never sign at once. */
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtext('candour.checkpoint'))";

  private final DataSource database;
  private final SignerKey key;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("checkpoint-signer").daemon().factory());
  private final ScheduledFuture<?> signing;

  /**
   * Starts signing.
   *
   * @param every how long after a commit a checkpoint is signed, at most
   * @throws IllegalStateException if another key signed the last checkpoint; nothing is signed then
   */
  public CheckpointSigner(DataSource database, SignerKey key, Clock clock, Duration every) {
    this.database = database;
    this.key = key;
    this.clock = clock;
    refuseAnotherKey();
    this.signing =
        timer.scheduleWithFixedDelay(this::trySign, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    signing.cancel(false);
    timer.shutdown();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
    trySign();
  }

  private void refuseAnotherKey() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet last =
            statement.executeQuery(
                "SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1")) {
      if (last.next() && !SignedNote.parse(last.getString(1)).isSignedBy(key.verifier())) {
        throw new IllegalStateException(
            "The last checkpoint was signed by another key than "
                + key.verifier()
                + ": bring that key back. A log whose key changes unannounced proves nothing.");
      }
    } catch (SQLException e) {
      throw new LedgerUnavailable("The last checkpoint cannot be read", e);
    }
  }

  private void trySign() {
    try {
      sign();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("No checkpoint was signed: {}", e.toString());
    }
  }

  /**
   * Signs the head if no checkpoint of its size is kept yet.
   *
   * @throws IllegalStateException if the log is shorter than what was signed before, or another
   *     root was signed for its size; nothing is signed then
   */
  void sign() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(ONE_AT_A_TIME);
        Frontier head = head(statement);
        if (isNew(statement, head)) {
          keep(connection, head);
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static Frontier head(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT size, frontier FROM ledger.head")) {
      row.next();
      return Frontier.of(row.getLong(1), row.getBytes(2));
    }
  }

  private static boolean isNew(Statement statement, Frontier head) throws SQLException {
    try (ResultSet last =
        statement.executeQuery(
            "SELECT size, root FROM ledger.checkpoint ORDER BY size DESC LIMIT 1")) {
      if (!last.next()) {
        return true;
      }
      long size = last.getLong(1);
      if (head.size() < size) {
        throw new IllegalStateException(
            "The log has " + head.size() + " entries, and a checkpoint of " + size + " was signed");
      }
      if (head.size() == size && !head.root().equals(Hash.of(last.getBytes(2)))) {
        throw new IllegalStateException("Another root was signed for " + size + " entries");
      }
      return head.size() > size;
    }
  }

  private void keep(Connection connection, Frontier head) throws SQLException {
    Checkpoint checkpoint = new Checkpoint(key.verifier().name(), head.size(), head.root());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger.checkpoint (size, root, note, signed_at) VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, head.size());
      insert.setBytes(2, head.root().bytes());
      insert.setString(3, SignedNote.sign(checkpoint.body(), key).toString());
      insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}

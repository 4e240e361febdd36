package org.candour.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.candour.command.ledger.Pending.Position;
import org.candour.events.StreamId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the log its one order. Handling threads hand in what they want to append; one thread takes
 * all that waits and commits it as one batch. A command that lost its stream to another, or repeats
 * a key, fails alone. If another node moved the head, the batch is built again behind the new one.
 */
public final class Sequencer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_IN_A_BATCH = 1_024;

  private final BlockingQueue<Pending> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final DataSource database;
  private final Clock clock;
  private final Thread writer;
  private List<Pending> heldOver = new ArrayList<>();
  private @Nullable Connection connection;
  private @Nullable LedgerStore store;
  private @Nullable Head head;
  private volatile boolean closed;

  /**
   * Starts a sequencer.
   *
   * @param database gives a connection to the ledger that nothing else uses
   * @param clock tells when entries are recorded
   */
  public Sequencer(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.writer = Thread.ofPlatform().name("sequencer").daemon().start(this::write);
  }

  /** Hands in what a command appends; the future is always completed. */
  CompletableFuture<Long> append(Pending pending) {
    if (closed || !waiting.offer(pending)) {
      pending
          .appended()
          .completeExceptionally(
              new LedgerUnavailable(
                  closed ? "The ledger is shutting down" : "Too many commands wait", null));
    } else if (closed) {
      failWaiting();
    }
    return pending.appended();
  }

  @Override
  public void close() {
    closed = true;
    writer.interrupt();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    failWaiting();
    disconnect();
  }

  private void failWaiting() {
    List<Pending> left = new ArrayList<>(heldOver);
    waiting.drainTo(left);
    fail(left, new LedgerUnavailable("The ledger is shutting down", null));
  }

  private void write() {
    List<Pending> taken = new ArrayList<>();
    while (!closed) {
      taken.clear();
      try {
        taken.addAll(heldOver);
        if (taken.isEmpty()) {
          taken.add(waiting.take());
        }
      } catch (InterruptedException e) {
        continue;
      }
      waiting.drainTo(taken, MOST_IN_A_BATCH - taken.size());
      commit(admit(taken));
    }
  }

  /**
   * Lets each stream and each key into a batch once; what else wants them waits for the next, where
   * it meets what this one wrote.
   */
  private List<Pending> admit(List<Pending> taken) {
    Set<StreamId> streams = new HashSet<>();
    Set<String> keys = new HashSet<>();
    List<Pending> admitted = new ArrayList<>();
    List<Pending> later = new ArrayList<>();
    for (Pending pending : taken) {
      boolean free =
          pending.positions().stream().map(Position::stream).noneMatch(streams::contains)
              && keys.add(pending.key().actor() + '\n' + pending.key().key());
      if (free) {
        pending.positions().forEach(position -> streams.add(position.stream()));
      }
      (free ? admitted : later).add(pending);
    }
    heldOver = later;
    return admitted;
  }

  private void commit(List<Pending> commands) {
    List<Pending> left = commands;
    try {
      while (!left.isEmpty()) {
        LedgerStore open = store();
        Head behind = head == null ? open.head() : head;
        Batch batch = Batch.behind(behind, left, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (open.append(batch)) {
          head = batch.after();
          batch.complete();
          return;
        }
        head = open.head();
        if (head.size() == behind.size()) {
          left = withoutConflicts(left, open);
        }
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warn("A batch of {} commands could not be committed: {}", left.size(), e.toString());
      disconnect();
      fail(left, new LedgerUnavailable("The ledger's database does not answer", e));
    }
  }

  /** Fails the commands that can never be appended, each by itself, and gives the rest. */
  private static List<Pending> withoutConflicts(List<Pending> commands, LedgerStore store)
      throws SQLException {
    List<Pending> conflicting = store.conflicting(commands);
    for (Pending lost : conflicting) {
      if (store.isUsed(lost.key())) {
        lost.appended().completeExceptionally(new RepeatedKey(lost.key().key()));
      } else {
        lost.appended()
            .completeExceptionally(
                new ConcurrencyException(
                    "Another command was recorded first in "
                        + lost.positions().getFirst().stream()));
      }
    }
    List<Pending> rest = new ArrayList<>(commands);
    rest.removeAll(conflicting);
    return rest;
  }

  private static void fail(List<Pending> commands, RuntimeException reason) {
    commands.forEach(command -> command.appended().completeExceptionally(reason));
  }

  private LedgerStore store() throws SQLException {
    if (store == null) {
      connection = database.getConnection();
      store = new LedgerStore(connection);
      head = null;
    }
    return store;
  }

  private void disconnect() {
    store = null;
    head = null;
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

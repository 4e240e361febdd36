package org.candour.command.ledger.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.ledger.append.LedgerStore.Appended;
import org.candour.command.ledger.append.PendingAppend.PendingEntry;
import org.candour.command.ledger.durability.LedgerConnections;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the log its one order. Handling threads hand in what they want to append; whoever has the
 * turn takes all that waits and commits it as one batch. A caller that finds nobody at it takes the
 * turn itself for one batch, which spares a lone caller two changes of threads; what waits after
 * that is the writer thread's. A command that lost its stream to another, or repeats a key, fails
 * alone. If another node moved the head, the batch is built again behind the new one.
 */
public final class Sequencer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_IN_A_BATCH = 1_024;

  private final BlockingQueue<PendingAppend> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean turn = new AtomicBoolean();
  private final DataSource database;
  private final Clock clock;
  private final StandbyBarrier standbys;
  private final Notifier notifier;
  private final AppendListener listener;
  private final Thread writer;
  private volatile boolean closed;

  // What follows belongs to whoever has the turn.
  private @Nullable Connection connection;
  private @Nullable LedgerStore store;
  private @Nullable LogHead head;

  /** Appends that are on disk and not yet answered. */
  private @Nullable AppendBatch unanswered;

  /** Starts a sequencer that answers what is on one server's disk. */
  public Sequencer(DataSource database, Clock clock) {
    this(database, clock, StandbyBarrier.NONE);
  }

  /**
   * Starts a sequencer.
   *
   * @param database gives connections to the ledger that nothing else uses
   * @param clock tells when entries are recorded
   * @param standbys proves that what is answered is on them
   */
  public Sequencer(DataSource database, Clock clock, StandbyBarrier standbys) {
    this(database, clock, standbys, AppendListener.NONE);
  }

  /** Starts a sequencer that tells of every batch that it commits. */
  public Sequencer(
      DataSource database, Clock clock, StandbyBarrier standbys, AppendListener listener) {
    this.standbys = standbys;
    this.database = database;
    this.clock = clock;
    this.listener = listener;
    this.notifier = new Notifier(database);
    this.writer = Thread.ofPlatform().name("sequencer").daemon().start(this::write);
  }

  /**
   * Connections for a sequencer: not pooled, and planned for few rows out of many whatever the
   * statistics say, since its tables are empty when its statement is first planned.
   */
  public static DataSource connections(String url, String user, String password) {
    return LedgerConnections.single(
        url,
        user,
        password,
        "candour sequencer",
        "-c plan_cache_mode=force_generic_plan -c jit=off"
            + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off");
  }

  /**
   * Hands in what a command appends; the future is always completed. It is stamped and hashed here,
   * by many threads beside each other, and not while all wait for the turn.
   */
  public CompletableFuture<Long> append(PendingAppend pending) {
    pending.stamp(clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!waiting.offer(pending)) {
      fail(List.of(pending), new LedgerUnavailableException("Too many commands wait", null));
    } else if (turn.compareAndSet(false, true)) {
      takeTurn(false);
    }
    if (closed) {
      failWaiting();
    }
    return pending.appended();
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(writer);
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    notifier.close();
  }

  private void write() {
    while (!closed) {
      if (waiting.isEmpty() || !turn.compareAndSet(false, true)) {
        LockSupport.park(this);
      } else {
        takeTurn(true);
      }
    }
    while (!turn.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
    failWaiting();
    disconnect();
  }

  private void failWaiting() {
    List<PendingAppend> left = new ArrayList<>();
    waiting.drainTo(left);
    fail(left, new LedgerUnavailableException("The ledger is shutting down", null));
  }

  /** Commits one batch, or all that waits, and gives the turn back. */
  private void takeTurn(boolean untilNothingWaits) {
    try {
      List<PendingAppend> next = new ArrayList<>();
      waiting.drainTo(next, MOST_IN_A_BATCH);
      while (!next.isEmpty()) {
        List<PendingAppend> heldOver = new ArrayList<>();
        commit(admit(next, heldOver));
        next = heldOver;
        if (untilNothingWaits) {
          waiting.drainTo(next, MOST_IN_A_BATCH - next.size());
        }
      }
    } finally {
      answer();
      turn.set(false);
      if (!waiting.isEmpty() || closed) {
        LockSupport.unpark(writer);
      }
    }
  }

  /**
   * Lets each stream and each key into a batch once; what else wants them is held over for the
   * next, where it meets what this one wrote.
   */
  private static List<PendingAppend> admit(
      List<PendingAppend> taken, List<PendingAppend> heldOver) {
    Set<StreamId> streams = new HashSet<>();
    Set<UUID> keys = new HashSet<>();
    List<PendingAppend> admitted = new ArrayList<>(taken.size());
    for (PendingAppend pending : taken) {
      boolean free =
          pending.entries().stream().map(PendingEntry::stream).noneMatch(streams::contains)
              && keys.add(pending.key().id());
      if (free) {
        pending.entries().forEach(entry -> streams.add(entry.stream()));
      }
      (free ? admitted : heldOver).add(pending);
    }
    return admitted;
  }

  /**
   * Answers the batch before while the next one is on its way: its callers would only take the
   * processor from whoever prepares it.
   */
  private void answerBeside() {
    AppendBatch batch = unanswered;
    if (batch != null) {
      unanswered = null;
      Thread.startVirtualThread(batch::complete);
    }
  }

  private void answer() {
    AppendBatch batch = unanswered;
    if (batch != null) {
      unanswered = null;
      batch.complete();
    }
  }

  private void commit(List<PendingAppend> commands) {
    List<PendingAppend> left = commands;
    try {
      while (!left.isEmpty()) {
        LedgerStore open = store();
        LogHead behind = head == null ? open.head() : head;
        AppendBatch batch = AppendBatch.behind(behind, left);
        answerBeside();
        long began = System.nanoTime();
        Appended appended = open.append(batch);
        if (appended == Appended.UNCONFIRMED) {
          confirm();
        }
        if (appended != Appended.NOTHING) {
          listener.committed(batch.entries().size(), System.nanoTime() - began);
          head = batch.after();
          unanswered = batch;
          notifier.grown(batch.after().size());
          return;
        }
        head = open.head();
        if (head.size() == behind.size() && !open.settingsChanged()) {
          left = withoutConflicts(left, open);
        }
      }
    } catch (Throwable e) { // Whatever it is, nobody may be left waiting.
      LOG.warn("A batch of {} commands could not be committed: {}", left.size(), e.toString());
      disconnect();
      fail(left, new LedgerUnavailableException("The ledger's database does not answer", e));
    }
  }

  /**
   * Fails the commands that can never be appended, each by itself, and gives the rest.
   *
   * @throws IllegalStateException if that is none of them, so that trying again would never end
   */
  private static List<PendingAppend> withoutConflicts(
      List<PendingAppend> commands, LedgerStore store) throws SQLException {
    List<PendingAppend> conflicting = store.conflicting(commands);
    if (conflicting.isEmpty()) {
      throw new IllegalStateException(
          "The log takes no entry although nothing stands in the way: its head and its entries"
              + " disagree");
    }
    for (PendingAppend lost : conflicting) {
      if (store.isUsed(lost.key())) {
        lost.appended().completeExceptionally(new RepeatedKeyException(lost.key().key()));
      } else {
        lost.appended()
            .completeExceptionally(
                new ConcurrencyException(
                    "Another command was recorded first in " + lost.entries().getFirst().stream()));
      }
    }
    List<PendingAppend> rest = new ArrayList<>(commands);
    rest.removeAll(conflicting);
    return rest;
  }

  private static void fail(List<PendingAppend> commands, RuntimeException reason) {
    commands.forEach(command -> command.appended().completeExceptionally(reason));
  }

  /**
   * A commit whose wait for the standbys was cancelled is recorded only if they have it after all.
   */
  private void confirm() throws SQLException {
    LOG.warn("A commit was not confirmed by a standby; asking again");
    standbys.confirm(Objects.requireNonNull(connection));
  }

  private LedgerStore store() throws SQLException {
    if (store == null) {
      connection = database.getConnection();
      store = new LedgerStore(connection, standbys.durability());
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

package org.candour.command.ledger.append;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.candour.command.TestDatabase;
import org.candour.command.ledger.axon.LedgerEventStorageEngine;
import org.candour.command.ledger.axon.LedgerQueries;
import org.candour.command.ledger.axon.SnapshotSeal;
import org.candour.command.ledger.axon.Snapshots;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.SnapshotFormat;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One node's engine, without Spring and without Axon's buses. */
public final class Node implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Sequencer sequencer;
  private final LedgerQueries reader;
  private final LedgerEventStorageEngine engine;

  private Node(Sequencer sequencer, DataSource database) {
    this.sequencer = sequencer;
    this.reader = new LedgerQueries(database);
    this.engine =
        new LedgerEventStorageEngine(
            sequencer,
            reader,
            new Snapshots(
                database,
                new SnapshotFormat(Deciders.of()),
                new SnapshotSeal(List.of(new byte[32]))),
            EventEncryption.NONE,
            new Idempotency(database));
  }

  public static Node on(TestDatabase database) {
    return on(database, Clock.systemUTC());
  }

  public static Node on(TestDatabase database, Clock clock) {
    return on(database, UnaryOperator.identity(), clock);
  }

  /** Whose sequencer gets its connections through something. */
  public static Node on(TestDatabase database, UnaryOperator<DataSource> through) {
    return on(database, through, Clock.systemUTC());
  }

  private static Node on(TestDatabase database, UnaryOperator<DataSource> through, Clock clock) {
    DataSource own =
        Sequencer.connections(
            database.url(), "candour_command", database.password("candour_command"));
    return new Node(new Sequencer(through.apply(own), clock), database.as("candour_command"));
  }

  /** Whose commits must be on standbys. */
  static Node on(String url, String password, StandbyBarrier standbys) {
    return new Node(
        new Sequencer(
            Sequencer.connections(url, "candour_command", password), Clock.systemUTC(), standbys),
        new DriverManagerDataSource(url, "candour_command", password));
  }

  CompletableFuture<Long> append(PendingAppend command) {
    return sequencer.append(command);
  }

  /** Appends, and waits until the command is on disk. */
  public long record(PendingAppend command) {
    return index(append(command));
  }

  /** The index that a command was given. */
  static long index(CompletableFuture<Long> appended) {
    try {
      return appended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The command failed", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("A future was lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The index that a command was given, or why it was not recorded. */
  static Object settled(CompletableFuture<Long> appended) {
    try {
      return index(appended);
    } catch (IllegalStateException e) {
      return Objects.requireNonNull(e.getCause());
    }
  }

  /** Why a command was not recorded. */
  static Throwable failure(CompletableFuture<Long> appended) {
    try {
      return new AssertionError(
          "It was recorded as " + appended.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("A future was lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public LedgerQueries reader() {
    return reader;
  }

  public LedgerEventStorageEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    sequencer.close();
  }
}

package org.candour.command.ledger;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.candour.command.TestDatabase;
import org.candour.events.CandourJson;

/** One node's engine, without Spring and without Axon's buses. */
final class Node implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Sequencer sequencer;
  private final LedgerReader reader;
  private final LedgerEventStorageEngine engine;

  private Node(Sequencer sequencer, DataSource database) {
    this.sequencer = sequencer;
    this.reader = new LedgerReader(database);
    this.engine =
        new LedgerEventStorageEngine(
            sequencer,
            reader,
            new Snapshots(
                database,
                Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(CandourJson::configure)
                    .build()),
            Sealing.NONE);
  }

  static Node on(TestDatabase database) {
    return on(database, Clock.systemUTC());
  }

  static Node on(TestDatabase database, Clock clock) {
    return on(database, UnaryOperator.identity(), clock);
  }

  /** Whose sequencer gets its connections through something. */
  static Node on(TestDatabase database, UnaryOperator<DataSource> through) {
    return on(database, through, Clock.systemUTC());
  }

  private static Node on(TestDatabase database, UnaryOperator<DataSource> through, Clock clock) {
    DataSource own =
        Sequencer.connections(
            database.url(), "candour_command", database.password("candour_command"));
    return new Node(new Sequencer(through.apply(own), clock), database.as("candour_command"));
  }

  CompletableFuture<Long> append(Pending command) {
    return sequencer.append(command);
  }

  /** Appends, and waits until the command is on disk. */
  long record(Pending command) {
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

  LedgerReader reader() {
    return reader;
  }

  LedgerEventStorageEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    sequencer.close();
  }
}

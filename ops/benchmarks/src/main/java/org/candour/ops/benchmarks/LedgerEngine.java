package org.candour.ops.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.candour.command.ledger.append.EventEncryption;
import org.candour.command.ledger.append.Idempotency;
import org.candour.command.ledger.append.Sequencer;
import org.candour.command.ledger.axon.LedgerEventStorageEngine;
import org.candour.command.ledger.axon.LedgerEventStore;
import org.candour.command.ledger.axon.LedgerQueries;
import org.candour.command.ledger.axon.SnapshotSeal;
import org.candour.command.ledger.axon.Snapshots;
import org.candour.command.shell.AxonConfiguration;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.SnapshotFormat;
import org.candour.events.duties.DutyRegister;

/** The ledger engine, behind the same command bus. */
public final class LedgerEngine implements Contender {

  private final HikariDataSource pool;
  private final Sequencer sequencer;
  private final LedgerQueries reader;
  private final LedgerEventStorageEngine engine;
  private final Configuration axon;

  /** Starts one on a database that has the ledger's tables. */
  public LedgerEngine(HikariDataSource pool) {
    this.pool = pool;
    this.sequencer =
        new Sequencer(
            Sequencer.connections(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()),
            Clock.systemUTC());
    this.reader = new LedgerQueries(pool);
    Deciders deciders = Deciders.of(new NoteDecider());
    this.engine =
        new LedgerEventStorageEngine(
            sequencer,
            reader,
            new Snapshots(
                pool, new SnapshotFormat(deciders), new SnapshotSeal(List.of(new byte[32]))),
            EventEncryption.NONE,
            new Idempotency(pool));
    this.axon =
        AxonConfiguration.configure(
                DefaultConfigurer.defaultConfiguration(false),
                LedgerEventStore.on(engine, reader, AxonConfiguration.EVENTS_A_SNAPSHOT),
                reader,
                DutyRegister.load(),
                deciders)
            .buildConfiguration();
    axon.start();
  }

  /** The number of entries. */
  long size() {
    return reader.size();
  }

  /** Connections to its database. */
  HikariDataSource pool() {
    return pool;
  }

  EventStorageEngine engine() {
    return engine;
  }

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public void append() {
    Bus.send(axon.commandBus(), Note.next().forLedger());
  }

  @Override
  public void close() {
    axon.shutdown();
    sequencer.close();
    pool.close();
  }
}

package org.candour.ops.ledgerctl.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.candour.command.ledger.append.EventEncryption;
import org.candour.command.ledger.append.Idempotency;
import org.candour.command.ledger.append.Sequencer;
import org.candour.command.ledger.axon.LedgerEventStorageEngine;
import org.candour.command.ledger.axon.LedgerQueries;
import org.candour.command.ledger.axon.SnapshotSeal;
import org.candour.command.ledger.axon.Snapshots;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.SnapshotFormat;
import org.candour.command.shell.StreamShell;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger of the real engine, on a database of its own, and its owner's way into it. */
public final class TestLog {

  public static final SignerKey KEY = SignerKey.generate("candour.test/log", new SecureRandom());
  static final SignerKey WITNESS =
      SignerKey.generateCosigner("inspectorate.test", new SecureRandom());

  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int STREAMS = 7;

  private final String database;

  private TestLog(String database) {
    this.database = database;
  }

  /** An empty ledger. */
  public static TestLog create() {
    String name = "log_" + COUNT.incrementAndGet();
    SERVER.createDatabase(name);
    Flyway.configure()
        .dataSource(SERVER.jdbcUrl(name), "candour_owner", SERVER.password("candour_owner"))
        .locations("classpath:db/ledger")
        .schemas("ledger")
        .defaultSchema("ledger")
        .placeholders(
            Map.of(
                "owner", "candour_owner",
                "command", "candour_command",
                "query", "candour_query",
                "vault", "candour_vault"))
        .load()
        .migrate();
    return new TestLog(name);
  }

  /** The same ledger in another database: a backup, or a second history. */
  TestLog copy() {
    String name = "log_" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.connect("postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestLog(name);
  }

  public String url() {
    return SERVER.jdbcUrl(database);
  }

  public String password(String role) {
    return SERVER.password(role);
  }

  public Connection connect(String role) throws SQLException {
    return SERVER.connect(database, role);
  }

  DriverManagerDataSource dataSource() {
    return new DriverManagerDataSource(
        url(), "candour_command", SERVER.password("candour_command"));
  }

  /** Records entries of some streams, and waits until they are signed. */
  public void record(int count, String saying) {
    try (CheckpointSigner signer =
        new CheckpointSigner(dataSource(), KEY, Clock.systemUTC(), Duration.ofMillis(20))) {
      append(count, saying);
      assertThat(signer).isNotNull();
      await().atMost(Duration.ofSeconds(30)).until(this::isSigned);
    }
  }

  /** Records entries of some streams that nobody signs. */
  void append(int count, String saying) {
    try (Sequencer sequencer =
        new Sequencer(
            Sequencer.connections(url(), "candour_command", SERVER.password("candour_command")),
            Clock.systemUTC())) {
      LedgerQueries reader = new LedgerQueries(dataSource());
      LedgerEventStorageEngine engine =
          new LedgerEventStorageEngine(
              sequencer,
              reader,
              new Snapshots(
                  dataSource(),
                  new SnapshotFormat(Deciders.of()),
                  new SnapshotSeal(List.of(new byte[32]))),
              EventEncryption.NONE,
              new Idempotency(dataSource()));
      for (int i = 0; i < count; i++) {
        StreamId stream = stream(i % STREAMS);
        engine.appendEvents(List.of(message(stream, saying + " " + i)));
      }
    }
  }

  private boolean isSigned() {
    return number("SELECT count(*) FROM ledger.head h JOIN ledger.checkpoint c USING (size)") == 1;
  }

  private static StreamId stream(int number) {
    return new ClosureId("00000000-0000-4000-8000-00000000000" + number).stream();
  }

  private EventMessage<?> message(StreamId stream, String how) {
    long next =
        number(
            "SELECT coalesce(max(sequence) + 1, 0) FROM ledger.entry WHERE stream_id = '"
                + stream.id()
                + "'");
    return new GenericDomainEventMessage<>(
        stream.type(),
        stream.toString(),
        next,
        new FamiliesInformed(how),
        Map.of(
            StreamShell.CIRCUMSTANCES,
            new EntryMetadata(
                new Actor("an-account", Role.REGISTRAR, null, null),
                new CommandRef(UUID.randomUUID().toString(), "inform-families"),
                PartialDate.parse("2013"),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null),
            StreamShell.CONCERNS,
            Set.of()));
  }

  /** Has the witness cosign the newest checkpoint. */
  void cosign() {
    SignedNote note = newest();
    run(
        "INSERT INTO ledger.cosignature SELECT max(size), ?, ?, '2026-11-24 12:00:00Z'"
            + " FROM ledger.checkpoint",
        WITNESS.verifier().toString(),
        note.cosign(WITNESS, Instant.parse("2026-11-24T12:00:00Z")).line());
  }

  public SignedNote newest() {
    return SignedNote.parse(text("SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1"));
  }

  SignedNote checkpoint(long size) {
    return SignedNote.parse(text("SELECT note FROM ledger.checkpoint WHERE size = " + size));
  }

  /** What verifying found: the outcome, and what was said. */
  record Found(Verification.Outcome outcome, String said) {}

  Found verify() {
    return verify(new Keyring(List.of(KEY.verifier())), null, List.of());
  }

  Found verify(Keyring keys, @Nullable SignedNote since, List<SignedNote> elsewhere) {
    StringWriter said = new StringWriter();
    try {
      Verification.Outcome outcome =
          new Verification(
                  () -> connect("candour_command"),
                  keys,
                  since,
                  elsewhere,
                  new PrintWriter(said, true))
              .run();
      return new Found(outcome, said.toString());
    } catch (SQLException e) {
      throw new IllegalStateException(said.toString(), e);
    }
  }

  /** Plain SQL as the database's owner. */
  void run(String sql, Object... values) {
    try (Connection connection = connect("candour_owner");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  long number(String sql) {
    return Long.parseLong(text(sql));
  }

  String text(String sql) {
    try (Connection connection = connect("candour_owner");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  List<byte[]> column(String sql) {
    try (Connection connection = connect("candour_owner");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<byte[]> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getBytes(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

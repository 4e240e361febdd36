package org.candour.command.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.ledger.append.Idempotency.Outcome;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.command.ledger.checkpoint.Outsiders;
import org.candour.command.ledger.checkpoint.SigningKeys;
import org.candour.command.ledger.durability.DurabilityCheck;
import org.candour.command.ledger.durability.LedgerConnections;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.database.ReplicatedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is answered as recorded is on a standby, whatever ends and whoever cancels. */
@Tag("server")
class StandbysTest {

  private static final String NAME = "candour";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  /** Less patient than a service is. */
  private static final String IN_HASTE = "socketTimeout=2&options=-c%20lock_timeout=1s";

  private static final SigningKeys KEY =
      new SigningKeys(null, SignerKey.generate("candour.test/ledger", new SecureRandom()));

  @TempDir private static Path root;

  @SuppressWarnings("NullAway.Init")
  private static ReplicatedDatabase servers;

  private final DurabilityCheck durability = new DurabilityCheck(1);
  private final StandbyBarrier barrier = new StandbyBarrier(durability, A_SECOND);

  @BeforeAll
  static void start() {
    servers = ReplicatedDatabase.start(root);
    servers.createDatabase(NAME);
    TestDatabase.migrate(servers.jdbcUrl(NAME), servers.password("candour_owner"));
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void bothStandbysFollow() throws SQLException {
    servers.awaitFollowers(2);
  }

  private Node node() {
    return Node.on(
        servers.jdbcUrl(NAME) + "&" + IN_HASTE, servers.password("candour_command"), barrier);
  }

  private static DataSource as(String role) {
    return new DriverManagerDataSource(servers.jdbcUrl(NAME), role, servers.password(role));
  }

  private Optional<Outcome> find(String key) {
    return new Idempotency(as("candour_command"), barrier).find("an-account", key);
  }

  private static long entries() {
    return Sql.number(as("candour_owner"), "SELECT count(*) FROM ledger.entry");
  }

  @Test
  void nothingIsAnsweredWhileNoStandbyIsThereAndItIsKnownWhenOneIsBack() throws SQLException {
    try (Node node = node()) {
      node.record(Commands.opening("before"));
      long before = entries();
      String[] standbys = stopStandbys();

      assertThat(Node.failure(node.append(Commands.opening("alone"))))
          .isInstanceOf(LedgerUnavailableException.class);
      assertThat(entries()).as("what is not on a standby is not seen").isEqualTo(before);
      servers.restart(standbys[0]);

      await().atMost(PATIENCE).until(() -> find("alone").isPresent());
      assertThat(Node.failure(node.append(Commands.opening("alone"))))
          .isInstanceOf(RepeatedKeyException.class);
      assertThat(node.record(Commands.opening("after"))).isEqualTo(before + 1);
      servers.restart(standbys[1]);
    }
    WholeLog.verify(as("candour_owner"));
  }

  private String[] stopStandbys() {
    String[] standbys = servers.standbys().toArray(String[]::new);
    for (String standby : standbys) {
      servers.stop(standby);
    }
    return standbys;
  }

  @Test
  void aCancelledWaitIsNotAnsweredAndWhatWasLostWithThePrimaryIsRecordedAgain()
      throws SQLException {
    try (Node node = node()) {
      node.record(Commands.opening("safe"));
      long before = entries();
      String[] standbys = stopStandbys();

      CompletableFuture<Long> cancelled = append(node, "cancelled");
      cancelTheWait();
      assertThat(Node.failure(cancelled)).isInstanceOf(LedgerUnavailableException.class);
      assertThat(entries()).as("PostgreSQL shows it all the same").isEqualTo(before + 1);
      assertThatThrownBy(() -> find("cancelled")).isInstanceOf(LedgerUnavailableException.class);
      assertThatThrownBy(this::sign).isInstanceOf(LedgerUnavailableException.class);

      String old = servers.primary();
      servers.kill(old);
      servers.restart(standbys[0]);
      servers.restart(standbys[1]);
      servers.promote();

      assertThat(find("cancelled")).isEmpty();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(recorded(node, "cancelled")).isEqualTo(before));
      assertThat(find("cancelled").orElseThrow().entries().getFirst().index()).isEqualTo(before);
      servers.rejoin(old);
    }
    WholeLog.verify(as("candour_owner"));
  }

  private static CompletableFuture<Long> append(Node node, String key) {
    PendingAppend command = Commands.opening(key);
    Thread.startVirtualThread(() -> node.record(command));
    return command.appended();
  }

  /** As an administrator does who finds a session that hangs. */
  private static void cancelTheWait() {
    await()
        .atMost(PATIENCE)
        .until(() ->
            servers
                .ask(
                    servers.primary(),
                    "SELECT coalesce(bool_or(pg_cancel_backend(pid)), false) FROM pg_stat_activity"
                        + " WHERE wait_event = 'SyncRep' AND application_name = 'candour"
                        + " sequencer'")
                .equals("t"));
  }

  private static long recorded(Node node, String key) {
    try {
      return node.record(Commands.opening(key));
    } catch (IllegalStateException e) {
      assertThat(e).hasCauseInstanceOf(LedgerUnavailableException.class);
      return -1;
    }
  }

  private void sign() {
    new CheckpointSigner(
            as("candour_command"),
            KEY,
            Clock.systemUTC(),
            Duration.ofDays(1),
            null,
            barrier,
            Outsiders.NONE)
        .close();
  }

  @Test
  void aCancelledWaitIsAnsweredOnceAStandbyHasItAfterAll() throws SQLException {
    try (Node node = node()) {
      node.record(Commands.opening("ahead"));
      long before = entries();
      String[] standbys = stopStandbys();
      CompletableFuture<Long> cancelled = append(node, "in the end");
      cancelTheWait();
      servers.restart(standbys[0]);

      if (Node.settled(cancelled) instanceof Long index) {
        assertThat(index).isEqualTo(before);
      }
      await().atMost(PATIENCE).until(() -> find("in the end").isPresent());
      servers.restart(standbys[1]);
    }
    sign();
    assertThat(Sql.number(as("candour_owner"), "SELECT max(size) FROM ledger.checkpoint"))
        .isEqualTo(entries());
  }

  @Test
  void whereNoStandbyIsAskedForAnyMoreNothingIsRecorded() throws SQLException {
    try (Node node = node()) {
      node.record(Commands.opening("asked for"));
      long before = entries();
      servers.waitFor("");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(Node.failure(node.append(Commands.opening("silently"))))
                  .isInstanceOf(LedgerUnavailableException.class)
                  .hasStackTraceContaining("Set it to 'ANY 1 (…)'"));
      assertThatThrownBy(() -> durability.check(as("candour_command")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("synchronous_standby_names = ''");
      assertThat(entries()).isEqualTo(before);
      servers.waitFor("ANY 1 (a, b, c)");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(recorded(node, "silently")).isEqualTo(before));
    }
  }

  @Test
  void anOldPrimaryThatComesBackIsNotWrittenTo() throws SQLException {
    try (Node node = node()) {
      node.record(Commands.opening("on the old one"));
      String old = servers.primary();
      servers.kill(old);
      servers.promote();
      await().atMost(PATIENCE).until(() -> recorded(node, "on the new one") >= 0);

      servers.restart(old);
      String url = servers.jdbcUrlOf(old, NAME);
      assertThatThrownBy(() ->
              durability.check(
                  new DriverManagerDataSource(
                      url, "candour_command", servers.password("candour_command"))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another server was promoted");
      try (Node knowsNothing =
          Node.on(
              url + "?" + IN_HASTE,
              servers.password("candour_command"),
              new StandbyBarrier(new DurabilityCheck(1)))) {
        assertThat(Node.failure(knowsNothing.append(Commands.opening("fenced"))))
            .isInstanceOf(LedgerUnavailableException.class);
      }
      servers.kill(old);
      servers.rejoin(old);
      evictsConnectionsTo(url);
      assertThat(recorded(node, "fenced")).isNotNegative();
    }
    WholeLog.verify(as("candour_owner"));
  }

  /** A pool that was led to a server that only reads gives the connection up. */
  private static void evictsConnectionsTo(String url) throws SQLException {
    try (HikariDataSource pool = new HikariDataSource()) {
      LedgerConnections.pool(pool);
      pool.addDataSourceProperty("targetServerType", "any");
      pool.setJdbcUrl(url);
      pool.setUsername("candour_command");
      pool.setPassword(servers.password("candour_command"));
      pool.setMaximumPoolSize(1);
      long demoted = session(pool);
      assertThat(session(pool)).isEqualTo(demoted);
      assertThatThrownBy(() -> Sql.run(pool, "UPDATE ledger.head SET size = size"))
          .hasStackTraceContaining("read-only transaction");
      assertThat(session(pool)).isNotEqualTo(demoted);
    }
  }

  private static long session(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }
}

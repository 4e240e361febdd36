package org.candour.query.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A ledger is followed on a hot standby too, and on what that becomes. */
@Tag("server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HotStandbyTest {

  private static EmbeddedPostgres primary;
  private static EmbeddedPostgres standby;
  private static LedgerTail tail;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException, SQLException {
    primary = server(directory.resolve("primary"), true).start();
    run(
        primary,
        """
        CREATE SCHEMA ledger;
        CREATE TABLE ledger.head (size bigint NOT NULL);
        INSERT INTO ledger.head VALUES (3);
        CREATE SEQUENCE tries;
        CREATE FUNCTION broken_off(state text, times int) RETURNS bigint LANGUAGE plpgsql AS $$
        DECLARE time bigint := nextval('tries');
        BEGIN
          IF time % times <> 0 THEN
            RAISE 'canceling statement due to conflict with recovery' USING ERRCODE = state;
          END IF;
          RETURN time;
        END $$;
        """);
    standby = follow(directory.resolve("primary"), directory.resolve("standby"));
    tail = new LedgerTail(LedgerDatabase.of(of(standby)));
    tail.start();
  }

  @AfterAll
  static void stop() throws IOException {
    tail.stop();
    standby.close();
    primary.close();
  }

  private static EmbeddedPostgres.Builder server(Path data, boolean anew) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(anew)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setLocaleConfig("locale", "C")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "''")
        .setServerConfig("shared_buffers", "16MB");
  }

  private static DataSource of(EmbeddedPostgres server) {
    return server.getPostgresDatabase();
  }

  /** A copy of a running server's files, made as PostgreSQL’s manual says, that follows it. */
  private static EmbeddedPostgres follow(Path data, Path copy) throws IOException, SQLException {
    try (Connection connection = of(primary).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_backup_start('standby', true)");
      copy(data, copy);
      try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
        label.next();
        Files.writeString(copy.resolve("backup_label"), label.getString(1));
      }
    }
    Files.createFile(copy.resolve("standby.signal"));
    Files.writeString(
        copy.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=localhost port=" + primary.getPort() + " user=postgres'\n",
        StandardOpenOption.APPEND);
    return server(copy, false).start();
  }

  private static void copy(Path data, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(data.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectory(
              to,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else if (!file.getFileName().toString().startsWith("postmaster")) {
          Files.copy(file, to);
        }
      }
    }
  }

  private static void run(EmbeddedPostgres on, String sql) throws SQLException {
    try (Connection connection = of(on).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void known(long size) {
    await()
        .atMost(20, SECONDS)
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(tail.size()).isEqualTo(size));
  }

  @Test
  @Order(1)
  void whereNobodyMayListenTheTailLooks() throws SQLException {
    assertThatThrownBy(() -> run(standby, "LISTEN ledger_entry"))
        .hasMessageContaining("during recovery");
    known(3);
    run(primary, "UPDATE ledger.head SET size = 5");
    known(5);
    run(primary, "UPDATE ledger.head SET size = 6");
    known(6);
  }

  @Test
  @Order(2)
  void onceItIsPromotedTheTailListens() throws SQLException {
    run(standby, "SELECT pg_promote(true)");
    // Nobody who looks would find this size: it is only said.
    await()
        .atMost(20, SECONDS)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> {
          run(standby, "NOTIFY ledger_entry, '42'");
          assertThat(tail.size()).isEqualTo(42);
        });
  }

  @Test
  @Order(3)
  void whatAStandbyBrokeOffIsAskedAgainAndNothingElseIs() {
    var patient = PatientQueries.on(of(primary));
    for (String state : List.of("40001", "57014")) {
      assertThat(patient.sql("SELECT broken_off(?, 4)").param(state).query(Long.class).single() % 4)
          .isZero();
    }
    assertThatThrownBy(
            () -> patient.sql("SELECT broken_off('22012', 1000)").query(Long.class).single())
        .hasMessageContaining("conflict");
    assertThatThrownBy(
            () -> patient.sql("SELECT broken_off('40001', 1000)").query(Long.class).single())
        .hasMessageContaining("conflict");
    assertThat(patient.sql("SELECT last_value FROM tries").query(Long.class).single())
        .isEqualTo(8 + 1 + 5);
  }
}

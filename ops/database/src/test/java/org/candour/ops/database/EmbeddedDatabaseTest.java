package org.candour.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class EmbeddedDatabaseTest {

  @TempDir private Path root;

  @Test
  void writesEveryCommitToTheDisk() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
        Connection connection = database.connect("postgres", "candour_command")) {
      for (String setting :
          List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
        assertThat(ask(connection, "SHOW " + setting)).as(setting).isEqualTo("on");
      }
    }
  }

  @Test
  void keepsItsDataAndItsPasswords() throws SQLException, IOException {
    String password;
    try (EmbeddedDatabase database = EmbeddedDatabase.at(root)) {
      password = database.password("candour_query");
      keep(database, "something");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.at(root)) {
      assertThat(database.password("candour_query")).isEqualTo(password);
      assertThat(kept(database)).isEqualTo("something");
      demandsPasswords(database);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords())))
        .isEqualTo("rw-------");
  }

  @Test
  void stopsAServerThatADeadProcessLeftBehind() throws SQLException, IOException {
    OtherProcess.on(root).close();
    long orphan = postmaster();
    assertThat(ProcessHandle.of(orphan)).isPresent();
    try (EmbeddedDatabase database = EmbeddedDatabase.at(root)) {
      assertThat(kept(database)).isEqualTo("by the other");
      assertThat(postmaster()).isNotEqualTo(orphan);
      assertThat(ProcessHandle.of(orphan)).isEmpty();
    }
  }

  @Test
  void refusesADirectoryThatALiveProcessWorksOn() throws IOException {
    try (OtherProcess _ = OtherProcess.on(root)) {
      assertThat(EmbeddedDatabase.isInUse(root)).isTrue();
      assertThatThrownBy(() -> EmbeddedDatabase.at(root).close())
          .isInstanceOf(DataDirectoryInUseException.class)
          .hasMessageContaining(root.toString());
    }
    assertThat(EmbeddedDatabase.isInUse(root)).isFalse();
    EmbeddedDatabase.at(root).close();
  }

  @Test
  void makesAClusterAgainWhoseMakingWasBrokenOff() throws IOException {
    Files.createDirectories(root.resolve("postgresql"));
    Files.writeString(root.resolve("postgresql").resolve("postgresql.conf"), "half");
    Files.writeString(root.resolve("unfinished"), "");
    EmbeddedDatabase.at(root).close();
    assertThat(root.resolve("unfinished")).doesNotExist();
    EmbeddedDatabase.at(root).close();
  }

  @Test
  void neverDiscardsAFinishedClusterWhosePasswordsAreGone() throws SQLException, IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.at(root)) {
      keep(database, "a ledger");
    }
    Path aside = Files.move(passwords(), root.resolve("aside"));
    assertThatThrownBy(() -> EmbeddedDatabase.at(root).close())
        .hasMessageContaining("its file “passwords” is missing");
    Files.move(aside, passwords());
    try (EmbeddedDatabase database = EmbeddedDatabase.at(root)) {
      assertThat(kept(database)).isEqualTo("a ledger");
    }
  }

  private Path passwords() {
    return root.resolve("passwords");
  }

  private long postmaster() throws IOException {
    Path pidFile = root.resolve("postgresql").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
  }

  private static void demandsPasswords(EmbeddedDatabase database) {
    for (String role : List.of("postgres", "candour_owner", "candour_command", "candour_query")) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl("candour"), role, "guess").close())
          .as(role)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  private static void keep(EmbeddedDatabase database, String what) throws SQLException {
    try (Connection connection = database.connect("candour", "candour_query");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE view.kept AS SELECT '" + what + "' AS what");
    }
  }

  private static String kept(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = database.connect("candour", "candour_query")) {
      return ask(connection, "SELECT what FROM view.kept");
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}

package org.candour.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ReplicatedDatabaseTest {

  @TempDir private Path root;

  @Test
  void goesOnOnAPromotedStandbyAndTakesTheOldPrimaryBack() throws SQLException {
    try (ReplicatedDatabase database = ReplicatedDatabase.start(root)) {
      database.awaitFollowers(2);
      database.createDatabase("one");
      database.kill("a");
      String promoted = database.promote();
      assertThat(promoted).isIn("b", "c");
      assertThat(asked(database)).isEqualTo(promoted);
      database.rejoin("a");
      database.awaitFollowers(2);
      assertThat(database.standbys()).hasSize(2).contains("a").doesNotContain(promoted);
      assertThatThrownBy(() -> database.run("a", "CREATE DATABASE two"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
    }
  }

  /** The server to which the address that names all of them leads. */
  private static String asked(ReplicatedDatabase database) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            database.jdbcUrl("one"), "candour_query", database.password("candour_query"))) {
      String port = EmbeddedDatabase.ask(connection, "SELECT current_setting('port')");
      return Stream.of("a", "b", "c")
          .filter(name -> database.jdbcUrlOf(name, "one").contains(":" + port + "/"))
          .findFirst()
          .orElseThrow();
    }
  }
}

package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.candour.ops.standalone.TwoSides.ONE;
import static org.candour.ops.standalone.TwoSides.PAGES;
import static org.candour.ops.standalone.TwoSides.TWO;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in an upgrade, each side is stopped and started again while the other one is used. */
@Tag("server")
class RollingUpgradeTest {

  private static final int SOME = 40;

  @TempDir private Path directory;

  @Test
  void eachSideGoesOnWhileTheOtherIsStoppedAndStartedAgain() throws Exception {
    try (TwoSides sides = new TwoSides(directory.resolve("data"))) {
      String token = Token.of(DemonstrationAccount.REGISTRAR, sides.settings());
      List<URI> nodes = List.of(sides.of(ONE).commandAddress(), sides.of(TWO).commandAddress());
      UnceasingCommands commands = new UnceasingCommands(nodes, token);
      try (commands) {
        commands.awaitMore(SOME);
        pagesAreAway(sides, commands, token);
        try (UnceasingReader reader = new UnceasingReader(sides.settings().queryAddress())) {
          anotherNodeTakesOver(sides, commands, reader);
          noNodeIsLeft(sides, commands, reader, token);
        }
      }
      nothingIsLostOrTwice(sides.database(), commands.acknowledged());
      shows(sides, commands.last(), token);
    }
  }

  private static void pagesAreAway(TwoSides sides, UnceasingCommands commands, String token)
      throws Exception {
    sides.stop(PAGES);
    commands.awaitMore(SOME);
    String recordedMeanwhile = commands.last();
    sides.start(PAGES);
    shows(sides, recordedMeanwhile, token);
  }

  private static void anotherNodeTakesOver(
      TwoSides sides, UnceasingCommands commands, UnceasingReader reader) {
    sides.start(TWO);
    sides.stop(ONE);
    commands.awaitMore(SOME);
    reader.awaitRound();
  }

  /** Recording waits; whoever signs in to record is told so, and the same keys are taken later. */
  private static void noNodeIsLeft(
      TwoSides sides, UnceasingCommands commands, UnceasingReader reader, String token)
      throws Exception {
    sides.stop(TWO);
    commands.awaitUnanswered(1);
    assertThat(page(sides, "/record", token)).contains("the ledger cannot be reached");
    reader.awaitRound();
    sides.start(ONE);
    commands.awaitMore(SOME);
  }

  /** Every view is level with the ledger, and a page shows what was recorded. */
  private static void shows(TwoSides sides, String establishment, String token) throws Exception {
    try (Connection connection = sides.database().connect("candour", "candour_query");
        Statement statement = connection.createStatement()) {
      long size = number(statement, "SELECT size FROM ledger.head");
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> number(statement, "SELECT min(size) FROM view.progress") >= size);
      assertThat(number(statement, "SELECT count(*) FROM view.dead_letter")).isZero();
    }
    assertThat(page(sides, "/prisons/" + establishment, token)).contains("A prison");
  }

  private static String page(TwoSides sides, String path, String token)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(sides.settings().queryAddress().resolve(path))
                  .header("Accept", "text/html")
                  .header("Authorization", "Bearer " + token)
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  private static void nothingIsLostOrTwice(
      EmbeddedDatabase database, Map<String, Long> acknowledged) throws SQLException {
    WholeLedger.verified(database);
    Map<String, Long> recorded = new HashMap<>();
    try (Connection connection = database.connect("candour", "candour_command");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT stream_id, index FROM ledger.entry")) {
      while (row.next()) {
        assertThat(recorded.put(row.getString(1), row.getLong(2))).as(row.getString(1)).isNull();
      }
    }
    assertThat(recorded).isEqualTo(acknowledged);
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}

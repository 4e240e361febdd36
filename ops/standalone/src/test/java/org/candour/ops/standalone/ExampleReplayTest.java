package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.ledgerctl.verify.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is made from the entries is made from them again, and nothing else is in it. */
@Tag("server")
class ExampleReplayTest {

  private static final String DUE =
      "SELECT stream, name, due_on, open, recording, ended, caused_by, touched_at FROM clerk.due";

  @TempDir private Path directory;

  @Test
  void aFreshQuerySideAndAFreshClerkMakeTheSameOfTheExample() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data")).forExample();
    Map<String, List<String>> made;
    List<String> due;
    try (StandaloneSystem candour = PlayedExample.start(settings, 5)) {
      assertThat(Play.asked(settings)).as("it is played once").isEmpty();
      Quiet.await(candour);
      made = views(candour.database());
      due = rows(candour.database(), DUE);
    }
    forgetWhatIsMade(settings);
    try (StandaloneSystem candour = new StandaloneSystem(settings)) {
      candour.start(_ -> {}, () -> false);
      Quiet.await(candour);
      assertThat(made).hasSizeGreaterThan(30).containsKey("timeline");
      assertThat(made.get("commitments__history")).isNotEmpty();
      assertThat(views(candour.database())).isEqualTo(made);
      assertThat(due).isNotEmpty();
      assertThat(rows(candour.database(), DUE)).isEqualTo(due);
      assertThat(verified(candour.database(), settings)).isEqualTo(candour.sizes().ledger());
    }
  }

  private static void forgetWhatIsMade(Settings settings) throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.at(settings.data());
        Connection connection = database.connect("candour", "postgres");
        Statement statement = connection.createStatement()) {
      for (String schema : List.of("view", "reading")) {
        statement.execute("DROP SCHEMA " + schema + " CASCADE");
        statement.execute("CREATE SCHEMA " + schema + " AUTHORIZATION candour_query");
      }
      statement.execute("DELETE FROM clerk.due; UPDATE clerk.progress SET next = 0");
    }
  }

  /** The rows of every view, current and closed. */
  private static Map<String, List<String>> views(EmbeddedDatabase database) throws SQLException {
    Map<String, List<String>> views = new TreeMap<>();
    for (String table :
        rows(
            database,
            "SELECT t.table_name FROM information_schema.tables t JOIN information_schema.columns c"
                + " USING (table_schema, table_name) WHERE table_schema = 'view' AND"
                + " c.column_name = 'since'")) {
      String name = table.substring(1, table.length() - 1);
      views.put(name, rows(database, "SELECT * FROM view.\"" + name + "\""));
    }
    return views;
  }

  /** What a question gives, in no order of its own, a text each. */
  private static List<String> rows(EmbeddedDatabase database, String question) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect("candour", "postgres");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT q::text FROM (" + question + ") q ORDER BY 1")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  /** How many entries {@code ledgerctl verify} finds to hold. */
  private static long verified(EmbeddedDatabase database, Settings settings) throws Exception {
    StringWriter said = new StringWriter();
    Verification.Outcome outcome =
        new Verification(
                () -> database.connect("candour", "candour_command"),
                new Keyring(
                    KeyFile.read(settings.data().resolve("signing-key")).stream()
                        .map(SignerKey::verifier)
                        .toList()),
                null,
                List.of(),
                new PrintWriter(said, true))
            .run();
    assertThat(outcome.isClean()).as(said.toString()).isTrue();
    return outcome.size();
  }
}

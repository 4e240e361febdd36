package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.ledgerctl.LedgerCtl;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What stands beside the log is held to it: attacks made as the database's owner with plain SQL,
 * and how each is named.
 */
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BesideTheLogTest {

  private static final String DOCUMENTS =
      """
      "documents":[{"sha256":"%s","name":"A letter","mediaType":"application/pdf"}]}}
      """
          .formatted("ab".repeat(32));

  private static final String ACCEPTED =
      """
      {"key":"accepted","command":"accept-commitment","body":{"saidBy":"XAA",
      "commitment":"00000000-0000-4000-8000-000000000001","occurredOn":"2026-11-21",
      """
              .replace("\n", " ")
          + DOCUMENTS;

  private static final Duration LONGEST = Duration.ofSeconds(90);

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private Settings settings;

  @SuppressWarnings("NullAway.Init")
  private StandaloneSystem candour;

  private String said = "";

  @BeforeAll
  void fill(@TempDir Path temporary) throws Exception {
    directory = temporary;
    settings = FreePorts.with(directory.resolve("data")).forExample();
    candour = PlayedExample.start(settings, 4);
    Path file =
        Files.writeString(
            directory.resolve("more.jsonl"),
            promise(1) + promise(2) + ACCEPTED + governor("a1") + governor("b2"));
    assertThat(
            Import.run(file, settings.commandAddress(), candour.registrar(), ImportListener.SILENT)
                .refused())
        .isEmpty();
    readWhatIsNotPublic();
    await()
        .atMost(LONGEST)
        .untilAsserted(() -> {
          assertThat(number("SELECT count(*) FROM clerk.due")).isPositive();
          assertThat(candour.sizes().views()).isEqualTo(candour.sizes().ledger());
          assertThat(
                  number(
                      "SELECT count(*) FROM clerk.progress p, ledger.head h WHERE next < size"
                          + " OR EXISTS (SELECT FROM clerk.due WHERE recording = 'AWAITED'"
                          + " AND due_on < current_date)"))
              .isZero();
        });
  }

  private static String governor(String person) {
    return """
    {"key":"governor-%1$s","command":"appoint-governor","body":{"establishment":"XAA",
    "person":"00000000-0000-4000-8000-0000000000%1$s","name":"Ada","executive":true}}
    """
            .formatted(person)
            .replace("\n", " ")
            .strip()
        + "\n";
  }

  /** As the auditor, whose reading is noted. */
  private void readWhatIsNotPublic() throws Exception {
    String token = Token.of("auditor", settings);
    await()
        .atMost(LONGEST)
        .untilAsserted(() -> {
          Token.get(settings.queryAddress().resolve("/api/timeline?limit=200"), token);
          assertThat(number("SELECT number FROM reading.head")).isGreaterThan(8);
        });
  }

  /** A promise that is due long after any test. */
  private static String promise(int number) {
    return """
    {"key":"promise-%1$d","command":"offer-commitment","body":{
    "commitment":"00000000-0000-4000-8000-00000000000%1$d","by":"XX-EXAMPLE-00001","to":"XAA",
    "what":"A fictional promise","due":"2099-11-30","saidBy":"XX-EXAMPLE-00001",
    "occurredOn":"2026-11-20",
    """
            .formatted(number)
            .replace("\n", " ")
        + DOCUMENTS;
  }

  @AfterAll
  void stop() {
    candour.close();
  }

  private EmbeddedDatabase database() {
    return candour.database();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database().connect("candour", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database().connect("candour", "postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private int ledgerctl(Object... words) {
    StringWriter out = new StringWriter();
    CommandLine program = LedgerCtl.commandLine();
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(out, true));
    String[] args = new String[words.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = words[i].toString();
    }
    int code = program.execute(args);
    said = out.toString();
    return code;
  }

  @Test
  @Order(1)
  void everythingThatTheServicesMadeHolds() {
    assertThat(ledgerctl("verify", "--data", settings.data())).as(said).isZero();
    assertThat(said).contains("HOLDS  ").doesNotContain("Not checked");
  }

  @Test
  @Order(2)
  void aViewAndTheClerksListAreMadeAnew() throws SQLException {
    long rows = number("SELECT count(*) FROM view.establishments");
    long due = number("SELECT count(*) FROM clerk.due");
    run("DELETE FROM view.establishments; DELETE FROM clerk.due");

    assertThat(ledgerctl("verify", "--data", settings.data())).isOne();
    assertThat(said)
        .contains("of the view establishments is missing", "of the clerk’s list is missing");
    assertThat(ledgerctl("rebuild", "establishments", "--data", settings.data())).as(said).isZero();
    assertThat(ledgerctl("rebuild", "clerk", "--data", settings.data())).as(said).isZero();
    assertThat(ledgerctl("rebuild", "nonsense", "--data", settings.data())).isEqualTo(2);
    assertThat(said).contains("There is no view nonsense. There are: ");
    assertThat(number("SELECT count(*) FROM view.establishments")).isEqualTo(rows);
    assertThat(number("SELECT count(*) FROM clerk.due")).isEqualTo(due);
    assertThat(ledgerctl("verify", "--data", settings.data())).as(said).isZero();
  }

  @Test
  @Order(3)
  void anExportIsVerifiedWithoutItsDatabase() throws Exception {
    Path export = directory.resolve("export");
    Path keys = directory.resolve("keys.txt");
    assertThat(ledgerctl("keys", "show", settings.data().resolve("signing-key"))).isZero();
    Files.writeString(keys, said);
    assertThat(ledgerctl("export", export, "--data", settings.data())).as(said).isZero();

    assertThat(ledgerctl("verify", "--export", export, "--key", keys)).as(said).isZero();
    assertThat(said).contains("VERIFIED", "entries are those that the checkpoint is of");
    assertThat(ledgerctl("verify", "--export", export)).as(said).isEqualTo(3);
    Path bundle;
    try (var files = Files.walk(export.resolve("tile"))) {
      bundle = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[100] ^= 1;
    Files.write(bundle, bytes);
    assertThat(ledgerctl("verify", "--export", export, "--key", keys)).isOne();
    assertThat(said).contains("The entries are not those that the checkpoint is of");
    assertThat(ledgerctl("export", export, "--data", settings.data())).isEqualTo(3);
  }

  /** Made all at once, so that the ledger is verified once; each is to be named by itself. */
  @Test
  @Order(4)
  void eachAttackIsNamed() throws SQLException {
    String[][] attacks = {
      {
        "UPDATE view.commitments SET row = row || ' ' WHERE key LIKE '%2'",
        "The row 00000000-0000-4000-8000-000000000002 of the view commitments differs in row"
      },
      {
        "DELETE FROM view.timeline WHERE key = (SELECT min(key) FROM view.timeline)",
        "of the view timeline is missing"
      },
      {
        "UPDATE view.timeline SET visibility = 'PARTIES' WHERE key ="
            + " (SELECT key FROM view.timeline ORDER BY key OFFSET 100 LIMIT 1)",
        "of the view timeline differs in visibility"
      },
      {
        "UPDATE view.organisations SET key = 'another' WHERE key ="
            + " (SELECT min(key) FROM view.organisations)",
        "The row another of the view organisations is too many"
      },
      {
        "INSERT INTO view.commitments__history SELECT * FROM view.commitments__history LIMIT 1",
        "of the view commitments is too many"
      },
      {
        "DELETE FROM clerk.due WHERE stream = (SELECT min(stream) FROM clerk.due)",
        "of the clerk’s list is missing"
      },
      {
        "UPDATE clerk.due SET touched_at = '2099-01-01' WHERE stream ="
            + " (SELECT max(stream) FROM clerk.due)",
        "of the clerk’s list differs in touched_at"
      },
      {
        "UPDATE clerk.scheduled_tasks SET execution_time = '2099-01-01'"
            + " WHERE task_name = 'integrity'",
        "task integrity is put off"
      },
      {
        "INSERT INTO ledger.snapshot SELECT stream_type, stream_id, 0, 'x', '{}', '' FROM"
            + " ledger.entry WHERE index = 0",
        "The snapshot of "
      },
      {
        "SET ROLE candour_owner; UPDATE ledger.entry SET command_id = gen_random_uuid() WHERE index"
            + " = (SELECT max(index) FROM ledger.entry WHERE command_id IS NOT NULL); RESET ROLE",
        "its row remembers another key than its command was sent with"
      },
      {"ALTER TABLE ledger.checkpoint DISABLE TRIGGER append_only", "trigger ledger.checkpoint"},
      {"DROP TRIGGER append_only ON ledger.signer", "trigger ledger.signer"},
      {"GRANT SELECT ON view.concerns TO PUBLIC", "No migration made this: table view.concerns"},
      {"GRANT candour_owner TO candour_query", "member candour_query of candour_owner"},
      {
        "CREATE OR REPLACE FUNCTION vault.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RETURN NEW; END'",
        "function vault.refuse_revival()"
      },
      {
        "CREATE TRIGGER t BEFORE INSERT ON view.closures FOR EACH ROW"
            + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "trigger view.closures"
      },
      {
        "INSERT INTO view.dead_letter (deadLetterIdentifier, processingGroup, sequenceIdentifier,"
            + " sequenceIndex, messageType, eventIdentifier, timestamp, payloadType, payload,"
            + " enqueuedAt) VALUES ('a', 'market', 's', 0, 'm', '1', 't', 'p', '', 'n')",
        "1 entries are said to have no place in the view market"
      },
      {"UPDATE view.progress SET size = size - 1 WHERE name = '*'", "The views go on at entry"},
      {"UPDATE clerk.progress SET next = next + 1000", "The clerk is said to have read"},
      {
        "INSERT INTO vault.person_key (subject, erased_at) VALUES ('p-attack', now())",
        "The key of p-attack is destroyed, and no erasure is on record"
      },
      {
        "DELETE FROM vault.person_key WHERE subject LIKE '%a1'",
        "The key of 00000000-0000-4000-8000-0000000000a1 is gone, and no erasure is on record"
      },
      {
        "UPDATE vault.person_key SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)"
            + " WHERE subject LIKE '%b2'",
        "The key of 00000000-0000-4000-8000-0000000000b2 is not the one that its name"
      },
      {
        "ALTER TABLE reading.reading DISABLE TRIGGER append_only; UPDATE reading.reading SET"
            + " account = 'nobody' WHERE number = 2",
        "The reading 2 is not the one that was noted"
      },
      {"DELETE FROM reading.reading WHERE number = 4", "are missing: reading 4"},
      {
        "INSERT INTO reading.reading SELECT 0, at, account, client, kind, what, entry, hash FROM"
            + " reading.reading WHERE number = 6",
        "The reading 0 is too many"
      },
      {
        "DELETE FROM reading.reading WHERE number = (SELECT number FROM reading.head)",
        "Of the reading log are missing: reading"
      },
      {
        "ALTER TABLE view.concerns DROP CONSTRAINT concerns_pkey",
        "Gone is the unique index USING btree (key) of the view concerns"
      },
      {
        "CREATE INDEX ON view.concerns__history (since)",
        "Nothing made the index USING btree (since) of closed rows of the view concerns"
      },
    };
    for (String[] attack : attacks) {
      run(attack[0]);
    }
    assertThat(ledgerctl("verify", "--data", settings.data())).isOne();
    assertThat(said).contains("WRONG  ").doesNotContain("HOLDS");
    for (String[] attack : attacks) {
      assertThat(said).as(attack[0]).contains(attack[1]);
    }
  }

  @Test
  @Order(5)
  void theNextStartFindsTheCheapOnesAndSaysSoOnItsPages() throws Exception {
    candour.close();
    candour = new StandaloneSystem(settings);
    candour.start(_ -> {}, () -> false);
    await()
        .atMost(LONGEST)
        .untilAsserted(() -> {
          assertThat(get("/health")).contains("\"besideTheLog\":{\"status\":\"DIFFERS\"}");
          assertThat(get("/status"))
              .contains("something was changed", "trigger ledger.signer", "The snapshot of ");
        });
  }

  private String get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = settings.queryAddress().resolve(path);
      var answer =
          http.send(
              HttpRequest.newBuilder(address).header("Accept", "*/*").build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    }
  }
}

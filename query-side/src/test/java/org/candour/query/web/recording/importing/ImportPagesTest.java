package org.candour.query.web.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.CommandRef;
import org.candour.events.estate.establishment.Standing;
import org.candour.query.testing.History;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What becomes of an import when something breaks off in the middle of it. */
@Tag("server")
class ImportPagesTest {

  private static final Account ANN = registrar("ann");
  private static final Account BOB = registrar("bob");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static TestLedger ledger;
  private static TestIssuer issuer;
  private static HttpClient http;
  private static ScriptedCommandSide commands;
  private static ConfigurableApplicationContext context;

  private static Account registrar(String id) {
    return new Account(id, Set.of(Role.REGISTRAR), Set.of(), null, true, null);
  }

  @BeforeAll
  static void prepare() {
    ledger = Server.ledger();
    issuer = new TestIssuer();
    commands = new ScriptedCommandSide();
    http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    context = started();
  }

  private static ConfigurableApplicationContext started() {
    Map<String, Object> settings = new LinkedHashMap<>(issuer.settings());
    settings.put("candour.command-address", commands.address());
    return ledger.start(settings);
  }

  @AfterAll
  static void end() {
    context.close();
    commands.close();
    issuer.close();
    http.close();
  }

  @BeforeEach
  void beginAnew() {
    commands.beginAnew();
    ledger.rows("DELETE FROM reading.import RETURNING file");
  }

  private HttpResponse<String> send(Account account, String path, HttpRequest.Builder request)
      throws Exception {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return http.send(
        request
            .uri(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + issuer.token(account))
            .header("Accept", "text/html")
            .build(),
        BodyHandlers.ofString());
  }

  private String page(Account account, String path) throws Exception {
    return send(account, path, HttpRequest.newBuilder()).body();
  }

  private static String text(String page) {
    return Jsoup.parse(page).select("main").text();
  }

  private String upload(Account account, String name, String text) throws Exception {
    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    return send(
            account,
            "/record/import",
            HttpRequest.newBuilder()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(
                    BodyPublishers.ofString(
                        part.formatted("command", "", "open-shop")
                            + part.formatted("file", "; filename=\"" + name + "\"", text)
                            + "--x--\r\n")))
        .body();
  }

  private String press(Account account, String button) throws Exception {
    Matcher id =
        Pattern.compile("name=\"import\" value=\"([^\"]+)\"")
            .matcher(page(account, "/record/import/check"));
    assertThat(id.find()).isTrue();
    return post(account, "/record/import/check", "import=" + id.group(1) + "&do=" + button);
  }

  private String post(Account account, String path, String form) throws Exception {
    return send(
            account,
            path,
            HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)))
        .body();
  }

  /** The page, once it says something. */
  private String says(Account account, String heading) {
    return await()
        .atMost(PATIENCE)
        .until(() -> text(page(account, "/record/import/check")), said -> said.contains(heading));
  }

  private static String shops(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "Shop " + i)
        .collect(Collectors.joining("\n", "name\n", "\n"));
  }

  @Test
  void whoseSignInEndsGoesOnWithANewOneWhereItStopped() throws Exception {
    assertThat(text(upload(ANN, "shops.csv", shops(3)))).contains("3 lines can be recorded.");
    assertThat(commands.recorded()).isEmpty();
    commands.answer("Shop 2", 401);
    assertThat(text(press(ANN, "record")))
        .contains("The recording of shops.csv is paused", "Your sign-in ended", "Go on");
    assertThat(commands.recorded()).containsExactly("Shop 1");

    commands.answer("Shop 2", 0);
    assertThat(text(press(ANN, "go-on"))).contains("shops.csv is recorded");
    assertThat(commands.recorded()).containsExactly("Shop 1", "Shop 2", "Shop 3");
    assertThat(commands.tokens()).containsExactly("Bearer " + issuer.token(ANN));
  }

  @Test
  void aLineThatIsRefusedIsLeftOutAndTheRestGoesOn() throws Exception {
    upload(ANN, "shops.csv", shops(3));
    commands.answer("Shop 2", 409);
    assertThat(text(press(ANN, "record")))
        .contains("2 of 3 lines of shops.csv are recorded", "Line 3", "The shop is shut");
    assertThat(commands.recorded()).containsExactly("Shop 1", "Shop 3");
  }

  @Test
  void aRecordingThatGoesOnCountsEachLineOnce() throws Exception {
    upload(ANN, "shops.csv", "key,name\nshop-1,Shop 1\nshop-2,Shop 2\nshop-3,Shop 3\n");
    commands.answer("Shop 2", 409);
    commands.answer("Shop 3", 401);
    assertThat(text(press(ANN, "record"))).contains("The recording of shops.csv is paused");
    theLedgerKnows("shop-1");

    commands.answer("Shop 3", 409);
    assertThat(text(press(ANN, "go-on"))).contains("1 of 3 lines of shops.csv are recorded");
    assertThat(ledger.rows("SELECT recorded, lines FROM reading.import"))
        .containsExactly(List.of("1", "3"));
    assertThat(ledger.rows("SELECT line FROM reading.import_failure ORDER BY line"))
        .containsExactly(List.of("3"), List.of("4"));
  }

  /** As if the command side had recorded there what Ann sent with a key. */
  private static void theLedgerKnows(String key) throws SQLException {
    long index =
        ledger.append(
            History.HOLLOWAY.stream(),
            "2026-01-01",
            History.registered(History.HOLLOWAY, "Holloway", Standing.IN_USE));
    try (Connection connection = ledger.connect("candour_owner");
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE ledger.entry SET command_id = ?, command_entries = 1 WHERE index = ?")) {
      update.setObject(1, CommandRef.foundBy(ANN.id(), key));
      update.setLong(2, index);
      update.executeUpdate();
    }
  }

  @Test
  void aLineMayRestOnWhatAnotherFileRecorded() throws Exception {
    theLedgerKnows("other-file/1");
    String line =
        """
        {"key":"%s","command":"open-shop","body":{"name":"Shop","after":{"$entry":"other-file/%s"}}}
        """;
    assertThat(
            text(upload(ANN, "shops.jsonl", line.formatted("a", "1") + line.formatted("b", "2"))))
        .contains("1 line can be recorded.", "1 line cannot be recorded as it is.")
        .contains("“other-file/2”. No line above has that key, and you recorded none before");
    press(ANN, "record");
    assertThat(commands.recorded()).containsExactly("Shop");
  }

  @Test
  void aShortAbsenceOfTheCommandSideIsWaitedFor() throws Exception {
    upload(ANN, "shops.csv", shops(2));
    commands.answer("Shop 2", 503);
    assertThat(text(press(ANN, "record"))).contains("Recording shops.csv", "1 of 2 lines");
    commands.answer("Shop 2", 0);
    says(ANN, "shops.csv is recorded");
  }

  @Test
  void whatRunsIsStoppedAndGoesOn() throws Exception {
    HttpResponse<String> first = send(ANN, "/record/import/check", HttpRequest.newBuilder());
    assertThat(first.headers().firstValue("Refresh")).isEmpty();
    String running = upload(ANN, "shops.csv", shops(80));
    assertThat(text(running)).contains("Checking shops.csv", "of 80 lines");
    assertThat(
            send(ANN, "/record/import/check", HttpRequest.newBuilder())
                .headers()
                .firstValue("Refresh"))
        .contains("5;url=/record/import/check#progress");
    assertThat(
            send(ANN, "/record/import/check?look=no", HttpRequest.newBuilder())
                .headers()
                .firstValue("Refresh"))
        .isEmpty();
    assertThat(text(upload(ANN, "others.csv", shops(2)))).contains("Another file is being checked");
    assertThat(text(press(ANN, "stop"))).contains("You stopped the check of shops.csv");
    press(ANN, "go-on");
    says(ANN, "80 lines can be recorded.");
    assertThat(commands.recorded()).isEmpty();
  }

  /** The lines themselves are in memory alone: they may name persons. */
  @Test
  void afterARestartTheDeskSaysWhatIsLeftUntilItIsRemoved() throws Exception {
    upload(ANN, "shops.csv", shops(3));
    commands.answer("Shop 2", 409);
    press(ANN, "record");
    assertThat(ledger.rows("SELECT * FROM reading.import_failure").toString())
        .contains("The shop is shut")
        .doesNotContain("Shop 2");
    context.close();
    context = started();

    assertThat(text(page(ANN, "/desk")))
        .contains(
            "Imports that are not finished", "2 of 3 lines recorded", "Line 3: The shop is shut");
    assertThat(text(page(ANN, "/record/import/check"))).contains("Import a file", "Not finished");
    assertThat(text(page(BOB, "/desk"))).doesNotContain("shops.csv");
    assertThat(text(page(BOB, "/record/import"))).doesNotContain("shops.csv");
    post(BOB, "/record/import/forget", "name=shops.csv");
    assertThat(text(page(ANN, "/desk"))).contains("shops.csv");

    post(
        ANN,
        "/record/import/forget",
        "name=" + URLEncoder.encode("shops.csv", StandardCharsets.UTF_8));
    assertThat(text(page(ANN, "/desk"))).doesNotContain("shops.csv");
  }

  @Test
  void nobodySeesOrMovesTheImportOfAnother() throws Exception {
    upload(ANN, "shops.csv", shops(2));
    assertThat(text(page(BOB, "/record/import/check"))).doesNotContain("shops.csv");
    assertThat(page(BOB, "/record/import/failed")).doesNotContain("Shop");
    Matcher id =
        Pattern.compile("name=\"import\" value=\"([^\"]+)\"")
            .matcher(page(ANN, "/record/import/check"));
    assertThat(id.find()).isTrue();
    post(BOB, "/record/import/check", "import=" + id.group(1) + "&do=record");
    assertThat(commands.recorded()).isEmpty();
  }
}

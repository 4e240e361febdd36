package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.candour.ops.standalone.Keyboard.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.json.CandourJson;
import org.candour.ops.standalone.crawl.Crawl;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The example, played in a running Candour. */
@Tag("server")
class ExampleLoadedTest {

  @TempDir private Path directory;

  @Test
  void fivePrisonsLiveForTwoYearsWithoutARefusalAndTheClerkFindsTheirSilences() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data")).forExample();
    try (StandaloneSystem candour = PlayedExample.start(settings, 5)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(get(settings, "/api/silences?limit=200"))
                  .contains(
                      "commitment.missed",
                      "concern.unanswered",
                      "arrangement.lapsed",
                      "escalation.unanswered",
                      "board.meeting-missed",
                      "board.action-unanswered",
                      "outcome.unreported",
                      "outcome.missed",
                      "consultation.outcome-overdue",
                      "information-request.unanswered",
                      "advisory-group.advice-unanswered",
                      "failure.plan-overdue"));
      assertThat(get(settings, "/api/breaches?duty=concern-answer"))
          .contains("Fictional: it could not be done in time");
      tellsOfOversight(settings);
      wasRecordedOverTwoYears(candour);
      saysThatItIsADemonstration(settings);
      knowsWhatWasNotYetKnown(settings);
      hasSomethingOnEveryDesk(settings);
      hidesWhatIsNotPublished(settings);
      Quiet.await(candour);
      assertThat(readsWell(settings)).isEmpty();
      assertThat(lookedAtByMachines(settings)).isEmpty();
      WholeLedger.verified(candour.database());
    }
  }

  /** Each act on its own day or a few days later, each silence on the day after it fell due. */
  private static void wasRecordedOverTwoYears(StandaloneSystem candour) throws SQLException {
    try (Connection connection = candour.database().connect("candour", "candour_query");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT
                  (SELECT count(DISTINCT recorded_at::date) FROM ledger.entry),
                  (SELECT max(recorded_at)::date - min(recorded_at)::date FROM ledger.entry),
                  (SELECT count(*) FROM ledger.entry e JOIN ledger.entry before
                    ON before.index = e.index - 1 AND before.recorded_at > e.recorded_at),
                  (SELECT count(*) FROM ledger.entry WHERE recorded_at > now()),
                  (SELECT min(signed_at) > now() - interval '1 day' FROM ledger.checkpoint)
                """)) {
      row.next();
      assertThat(row.getInt(1)).isGreaterThan(300);
      assertThat(row.getInt(2)).isBetween(700, 760);
      assertThat(row.getInt(3)).isZero();
      assertThat(row.getInt(4)).isZero();
      assertThat(row.getBoolean(5)).as("checkpoints are dated by the true clock").isTrue();
    }
  }

  private static void saysThatItIsADemonstration(Settings settings) throws Exception {
    assertThat(get(settings, "/api/entries/0")).contains("\"demonstration.declared\"");
    assertThat(get(settings, "/api/silences?limit=200")).contains("T00:05:00Z");
    for (String path :
        List.of("/desk", "/prisons/XAA", "/entries/1", "/registers/boards", "/record")) {
      assertThat(get(settings, "inspector", path))
          .as(path)
          .contains("Demonstration", "Everything in it is fictional, except what names a source");
    }
  }

  /** Its pages differ by the day on which one looks, and what came late was not known before. */
  private static void knowsWhatWasNotYetKnown(Settings settings) throws Exception {
    String then = get(settings, "/api/timeline?establishment=XAA&asAt=2025-11-20T12:00:00Z");
    long of = CandourJson.mapper().readTree(then).path("of").asLong();
    String now = get(settings, "/api/timeline?establishment=XAA");
    assertThat(of).isBetween(20L, CandourJson.mapper().readTree(now).path("of").asLong() - 20);
    assertThat(items(settings, "/api/timeline?establishment=XAA&limit=200"))
        .as("a step before which something had happened that was recorded later")
        .anyMatch(line -> knewTooLittle(settings, line));
  }

  private static void hasSomethingOnEveryDesk(Settings settings) throws Exception {
    for (DemonstrationAccount account : DemonstrationAccount.ALL) {
      assertThat(get(settings, account.name(), "/desk"))
          .as(account.name())
          .doesNotContain("Nothing was recorded.", "not in the register");
    }
    assertThat(get(settings, "board-xaa", "/desk")).contains("Recorded since the board’s meeting");
    assertThat(get(settings, "commissioner", "/desk"))
        .contains("Fictional help through the gate", "<a href=\"/receipts\">Check a receipt</a>");
  }

  private static boolean knewTooLittle(Settings settings, JsonNode line) {
    String replay =
        "/api/streams/%s/replay?at=%d"
            .formatted(line.path("stream").asString(), line.path("sequence").asLong());
    try {
      return !CandourJson.mapper()
          .readTree(get(settings, replay))
          .findPath("notYetKnown")
          .isEmpty();
    } catch (Exception e) {
      throw new AssertionError(replay, e);
    }
  }

  /** The faults of what an auditor reads, who may see all. */
  private static List<String> readsWell(Settings settings) throws Exception {
    String token = Token.of("auditor", settings);
    // Whoever signed in is led from the front page to a desk.
    try (HttpClient http =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      return new Readings(path -> get(http, settings, path, token)).faults();
    }
  }

  /**
   * What a machine finds wrong with pages as the public sees them, and one account of each role.
   */
  private static List<String> lookedAtByMachines(Settings settings) throws Exception {
    Optional<Path> chromium = Browser.executable();
    if (chromium.isEmpty()) {
      return List.of();
    }
    try (Browser browser = Browser.start(chromium.get())) {
      goesIntoAnEntryAndBack(settings, browser);
      replaysAClosure(settings, browser);
      Crawl crawl = new Crawl(settings.queryAddress(), browser::windowOf);
      crawl.as("the public", null);
      for (DemonstrationAccount account : oneOfEachRole()) {
        crawl.as(account.name(), Token.of(account, settings));
      }
      assertThat(crawl.pages()).isGreaterThan(500);
      return crawl.faults();
    }
  }

  /** Filters and place are kept, without JavaScript and by keyboard. */
  private static void goesIntoAnEntryAndBack(Settings settings, Browser browser) {
    try (BrowserContext window = browser.windowWithoutScript()) {
      Page page = window.newPage();
      String here =
          settings.queryAddress().resolve("/prisons/XAA?order=RECORDED&from=2026").toString();
      page.navigate(here);
      Locator entry =
          page.locator(".timeline li").nth(3).getByText(Pattern.compile("^Entry [0-9]"));
      String number = entry.textContent().replaceAll("[^0-9]", "");
      press(entry);
      shows(page).hasTitle(Pattern.compile("\\(entry " + number + "\\)"));
      press(page.getByText("Back to where you were"));
      shows(page).hasURL(here + "#e" + number);
    }
  }

  /** Step by step, and two steps beside each other. */
  private static void replaysAClosure(Settings settings, Browser browser) throws Exception {
    String closure =
        items(settings, "/api/closures?establishment=XAE").getFirst().path("id").asString();
    try (BrowserContext window = browser.windowWithoutScript()) {
      Page page = window.newPage();
      page.navigate(settings.queryAddress().resolve("/closures/" + closure).toString());
      press(page.getByText("Replay how it came about, step by step"));
      shows(page.locator("h1")).containsText("How the closure of ");
      goesTo(page, "First step", 1);
      goesTo(page, "Next step", 2);
      goesTo(page, "Next step", 3);
      page.locator("#from").selectOption("0");
      press(page.getByText("Compare", new Page.GetByTextOptions().setExact(true)));
      shows(page.locator("h2").first()).hasText("What changed between step 1 and step 3");
      press(page.locator("a.govuk-back-link"));
      shows(page).hasURL(Pattern.compile(".*/closures/" + closure));
    }
  }

  private static void goesTo(Page page, String link, int step) {
    press(page.getByText(link));
    shows(page.locator("[aria-current=step]")).containsText("Step " + step + ": ");
  }

  /** A page is read while it still arrives, so what it says is looked for until it is there. */
  private static LocatorAssertions shows(Locator part) {
    return PlaywrightAssertions.assertThat(part);
  }

  private static PageAssertions shows(Page page) {
    return PlaywrightAssertions.assertThat(page);
  }

  private static Collection<DemonstrationAccount> oneOfEachRole() {
    return DemonstrationAccount.ALL.stream()
        .collect(
            Collectors.toMap(
                DemonstrationAccount::role, account -> account, (first, _) -> first, TreeMap::new))
        .values();
  }

  private static void tellsOfOversight(Settings settings) throws Exception {
    assertThat(items(settings, "/api/outcomes?limit=200"))
        .extracting(row -> row.path("state").asString())
        .contains("MET", "SHORT", "CLOSED");
    assertThat(get(settings, "/api/breaches?duty=consultation-length")).contains("XAA");
    assertThat(get(settings, "/api/breaches?duty=consultation-formative")).contains("XAD", "XAE");
    assertThat(items(settings, "/api/inspections"))
        .extracting(row -> row.at("/report/overall/rating").asString())
        .containsExactlyInAnyOrder("GOOD", "REQUIRES_IMPROVEMENT");
    assertThat(items(settings, "/api/recommendations?establishment=XAC&compared=yes"))
        .anySatisfy(row -> {
          assertThat(row.at("/divergence/reported").asInt(-1)).isEqualTo(100);
          assertThat(row.at("/divergence/foundShare").asInt(-1)).isEqualTo(0);
        });
    assertThat(items(settings, "/api/failures"))
        .extracting(
            row -> row.path("establishment").asString() + " " + row.path("stage").asString())
        .containsExactlyInAnyOrder("XAB RESOLVED", "XAC RESOLVED", "XAC PLAN_REQUIRED");
  }

  /** One is under way and one was given up, and national oversight cannot tell. */
  private static void hidesWhatIsNotPublished(Settings settings) throws Exception {
    String workspaces = "/api/inspection-workspaces";
    List<String> hidden =
        items(settings, "inspector", workspaces).stream()
            .filter(row -> row.path("published").isMissingNode())
            .map(row -> row.path("id").asString())
            .toList();
    assertThat(hidden).hasSize(2);
    String oversight = "oversight";
    assertThat(items(settings, oversight, workspaces)).isEmpty();
    String token = Token.of(oversight, settings);
    for (String id : hidden) {
      assertThat(Token.get(settings.queryAddress().resolve(workspaces + "/" + id), token))
          .isEqualTo(404);
    }
    for (String path :
        List.of(
            "/api/timeline?establishment=XAD&limit=200",
            "/api/due?limit=200",
            "/api/silences?limit=200",
            "/api/inspections",
            "/oversight",
            "/prisons/XAD",
            "/prisons/XAE")) {
      assertThat(get(settings, oversight, path))
          .as(path)
          .doesNotContain(hidden)
          .doesNotContain("Fictional: nobody keeps a list of promises");
    }
  }

  private static List<JsonNode> items(Settings settings, String path) throws Exception {
    return items(settings, DemonstrationAccount.REGISTRAR, path);
  }

  private static List<JsonNode> items(Settings settings, String account, String path)
      throws Exception {
    return CandourJson.mapper()
        .readTree(get(settings, account, path))
        .path("items")
        .values()
        .stream()
        .toList();
  }

  private static String get(Settings settings, String path) throws Exception {
    return get(settings, DemonstrationAccount.REGISTRAR, path);
  }

  private static String get(Settings settings, String account, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return get(http, settings, path, Token.of(account, settings));
    }
  }

  private static String get(HttpClient http, Settings settings, String path, String token) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(settings.queryAddress().resolve(path))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

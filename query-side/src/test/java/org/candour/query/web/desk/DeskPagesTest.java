package org.candour.query.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody’s desk, as its owner opens it. */
@Tag("server")
class DeskPagesTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern FIGURE =
      Pattern.compile("<li[^>]*><a href=\"([^\"]+)\"><b>(\\d+)</b> <span>([^<]+)</span>");

  private static TestLedger ledger;
  private static TestIssuer issuer;
  private static ConfigurableApplicationContext context;
  private static Http http;
  private static final Set<String> CHECKED = new TreeSet<>();

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    new LogSigner(ledger).sign();
    issuer = new TestIssuer();
    Map<String, Object> settings = new LinkedHashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  private static Account account(Role role) {
    return new Account(
        "a-" + role.name().toLowerCase(Locale.ROOT),
        Set.of(role),
        role == Role.PARTNER ? Set.of() : Set.of(History.HOLLOWAY),
        role == Role.PARTNER ? History.CHARITY : null,
        false,
        null);
  }

  private static Http as(Account account) {
    return http.with(issuer.token(account));
  }

  private static String body(Http as, String address) {
    var answer = as.page(address);
    assertThat(answer.statusCode()).as(address + "\n" + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<MatchResult> all(Pattern pattern, String page) {
    return pattern.matcher(page).results().toList();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "LEDGER_CLERK")
  void aDeskIsAWholePageWhoseLinksLeadSomewhere(Role role) {
    Http as = as(account(role));
    for (String address : List.of("/desk", "/desk?asAt=" + (ledger.size() / 2))) {
      String page = body(as, address);
      assertThat(page).startsWith("<!DOCTYPE html>").contains("What ", "aria-current", "\"c-time");
      assertThat(all(Pattern.compile("<h1[ >]"), page)).hasSize(1);
      assertThat(page).containsPattern("<title>My desk: .+ – Candour</title>");
      assertThat(page).doesNotContain("null", "style=\"", "<script", " th:", "href=\"/record\"");
      for (MatchResult link : all(LINK, page)) {
        String href = link.group(1).replace("&amp;", "&");
        assertThat(href).as(address).isNotEmpty();
        if (href.startsWith("/") && CHECKED.add(href)) {
          assertThat(as.page(href).statusCode()).as(href).isIn(200, 302, 308);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "LEDGER_CLERK")
  void everyFigureOpensTheRowsThatItCounts(Role role) {
    Http as = as(account(role));
    List<MatchResult> figures = all(FIGURE, body(as, "/desk"));
    assertThat(figures).hasSizeBetween(2, 9);
    for (MatchResult figure : figures) {
      String list = body(as, figure.group(1).replace("&amp;", "&"));
      String count = figure.group(2);
      assertThat(list)
          .as(figure.group())
          .containsPattern(
              count.equals("0") ? ">(0 of \\d|No )" : ">" + count + "( of \\d|</span></h1>)");
    }
  }

  @Test
  void whoeverIsSignedInStartsAtTheirDeskAndNobodyElseHasOne() {
    assertThat(as(account(Role.BOARD_MEMBER)).page("/").headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/desk");
    assertThat(http.page("/desk").headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/sign-in?to=/desk");
    assertThat(body(http, "/")).contains("<h1>A public record of prison reform</h1>");
  }

  @Test
  void aDeskShowsNothingThatItsOwnerMayNotSee() {
    String governor = body(as(account(Role.EXECUTIVE_GOVERNOR)), "/desk");
    Account stranger =
        new Account("a-stranger", Set.of(Role.EXECUTIVE_GOVERNOR), Set.of(), null, false, null);

    assertThat(governor).contains("Holloway", "You are the governor");
    assertThat(body(as(stranger), "/desk"))
        .contains("This account has no role at any place")
        .doesNotContain("c-rows", "Holloway");
  }

  @Test
  void whatIsNewIsWhatWasRecordedSinceTheVisitBefore() {
    Account auditor =
        new Account("who-comes-back", Set.of(Role.AUDITOR), Set.of(), null, true, null);
    Http as = as(auditor);

    assertThat(body(as, "/desk")).contains("You have not looked here before");
    assertThat(body(as, "/desk")).contains("You have not looked here before");
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    jdbc.sql(
            "UPDATE reading.look SET at = at - interval '1 hour', size = size - 2"
                + " WHERE account = 'who-comes-back'")
        .update();
    String later = body(as, "/desk");
    assertThat(later)
        .contains("Recorded since you last looked, on ", "All 2 new entries")
        .contains("href=\"/new?since=" + (ledger.size() - 2) + "\"");
    assertThat(body(as, "/desk")).contains("All 2 new entries");
    assertThat(body(as, "/new?since=" + (ledger.size() - 2)))
        .contains("href=\"/entries/" + (ledger.size() - 1) + "\"")
        .contains("href=\"/entries/" + (ledger.size() - 2) + "\"")
        .doesNotContain("href=\"/entries/" + (ledger.size() - 3) + "\"");
    assertThat(body(as, "/desk?asAt=3")).contains("The newest entries at this point.");
  }
}

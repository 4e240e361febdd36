package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class HardeningTest {

  private static final Account INSPECTOR =
      new Account("inspector", Set.of(Role.INSPECTOR), Set.of(), null, false, null);
  private static final Account AUDITOR =
      new Account("auditor", Set.of(Role.AUDITOR), Set.of(), null, false, null);

  private static TestLedger ledger;
  private static TestIssuer issuer;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    ledger.appendAll(Canaries.entries());
    issuer = new TestIssuer();
    context = ledger.start(issuer.settings());
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/entries/9",
        "/nothing",
        "/api/timeline",
        "/health",
        "/style.css",
        "/receipts"
      })
  void everyAnswerSaysWhatABrowserMayDoWithIt(String address) {
    HttpResponse<String> answer = http.page(address);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void behindTlsABrowserIsToldToStayThere() {
    try (ConfigurableApplicationContext behind =
        Server.ledger().start(Map.of("server.forward-headers-strategy", "native"))) {
      assertThat(new Http(behind).forwarded("https").headers().map())
          .containsKey("strict-transport-security");
    }
    assertThat(http.forwarded("https").headers().map())
        .as("nobody is believed who is not configured")
        .doesNotContainKey("strict-transport-security");
  }

  @Test
  void whatIsNotPublicIsNotKeptByAnybodyOnTheWay() {
    HttpResponse<String> sealed =
        http.with(issuer.token(INSPECTOR)).get("/api/entries/" + (Canaries.FIRST + 2) + "/raw");
    assertThat(sealed.statusCode()).isEqualTo(200);
    assertThat(sealed.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(http.get("/api/entries/0/raw").headers().firstValue("Cache-Control").orElseThrow())
        .contains("public");
  }

  @Test
  void whoeverAsksTooMuchWaits() {
    try (ConfigurableApplicationContext narrow =
        Server.ledger()
            .start(
                Map.of(
                    "candour.identity.issuer", issuer.address(),
                    "candour.limits.address-per-minute", 20,
                    "candour.limits.account-per-minute", 5))) {
      Http there = new Http(narrow);
      String token = issuer.token(INSPECTOR);
      assertThat(IntStream.range(0, 5).map(i -> there.with(token).get("/style.css").statusCode()))
          .containsOnly(200);
      HttpResponse<String> sixth = there.with(token).get("/style.css");
      assertThat(sixth.statusCode()).isEqualTo(429);
      assertThat(Long.parseLong(sixth.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1L, 60L);
      assertThat(sixth.body()).contains("urn:candour:problem:too-many-requests");
      assertThat(there.with(issuer.token(AUDITOR)).get("/style.css").statusCode())
          .as("another account")
          .isEqualTo(200);
      assertThat(IntStream.range(0, 20).map(i -> there.get("/style.css").statusCode()))
          .as("one address")
          .contains(429);
    }
  }

  @Test
  void readingWhatIsNotPublicIsNotedForTheAuditor() {
    long entry = Canaries.FIRST + 2;
    http.with(issuer.token(INSPECTOR)).page("/entries/" + entry);
    http.with(issuer.token(INSPECTOR)).page("/entries/0");
    Http auditor = http.with(issuer.token(AUDITOR));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(auditor.get("/api/reading-log?account=inspector").body())
                .contains("\"kind\":\"entry\",\"what\":\"" + entry + "\",\"entry\":" + entry)
                .doesNotContain("\"what\":\"0\""));
    assertThat(auditor.page("/reading-log").body()).contains("inspector", "entry " + entry);
    assertThat(http.with(issuer.token(INSPECTOR)).page("/reading-log").statusCode()).isEqualTo(403);
    assertThat(http.with(issuer.token(INSPECTOR)).get("/api/reading-log").body())
        .contains("The reading log is open only to auditors");
    assertThatThrownBy(() -> ledger.rows("DELETE FROM reading.reading"))
        .hasStackTraceContaining("only ever added to");
  }

  @Test
  void demonstrationAccountsAreRefusedInProduction() {
    for (Map<String, Object> settings :
        List.<Map<String, Object>>of(
            Map.of("candour.identity.demonstration", true),
            Map.of("candour.identity.issuer", "http://sign-in.example"))) {
      Map<String, Object> production = new java.util.HashMap<>(settings);
      production.put("spring.profiles.active", "production");
      assertThatThrownBy(() -> Server.ledger().start(production))
          .hasStackTraceContaining("candour.identity.");
    }
  }

  /** An example of the issue, its relations, and one case a line of those that were shared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "GET /oauth2/authorization/candour?x=%ff%0a2026-01-01T00:00:00Z 400",
        "GET /oauth2/authorization/nobody%0aforged 400",
        "GET /oauth2/authorization/nobody?x=%ff 400",
        "GET /login/oauth2/code/candour?state=%ff%0d%0a 400",
        "GET /sign-in?to=%ff 400",
        "GET /prisons?asAt=%ff 400",
        "GET /api/closures?asAt=2026-10-25T01:30:00+01:00[Europe/London] 400",
        "GET /api/closures?asAt=a|b 400",
        "GET /api/closures?asAt=%zz 400",
        "GET /api/{x} 400",
        "PROPFIND /api/closures 405",
        "TRACE /api/closures 405",
        "GET /api//closures 400",
        "GET /api/closures;x=1 400",
      })
  void whatTheServerItselfRefusesIsAProblemOfOurs(String method, String target, int status) {
    String answer = http.raw(method, target);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Type: application/problem+json", "urn:candour:problem:")
        .doesNotContain("<style", "Tomcat", "Exception");
    String page = http.raw(method, target.replace("/api", "/prisons"), "Accept: text/html");
    assertThat(page)
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Type: text/html", "<link rel=\"stylesheet\" href=\"/style.css\">")
        .doesNotContain("<style", "Tomcat", "Exception");
  }

  @Test
  void headersOfMoreThan16KbAreSaidToBeTooLarge() {
    String large = "Authorization: Bearer " + "x".repeat(17_000);
    assertThat(http.raw("GET", "/api/closures", large))
        .startsWith("HTTP/1.1 431")
        .contains("urn:candour:problem:headers-too-large");
    assertThat(http.raw("GET", "/prisons", large, "Accept: text/html"))
        .startsWith("HTTP/1.1 431")
        .contains("<h1>The headers are too large</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {",,,", "nonsense", "a/b/c", "text/html;q=x"})
  void anAcceptHeaderThatIsNoneIsNoFaultOfOurs(String accept) {
    for (String address : List.of("/health", "/api/closures", "/prisons")) {
      HttpResponse<String> answer = http.send("GET", address, accept);
      assertThat(answer.statusCode()).as(address).isIn(200, 406);
      if (answer.statusCode() == 406) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/problem+json");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api-docs",
        "/sign-in",
        "/oauth2/authorization/candour",
        "/api/timeline?limit=1",
        "/prisons/HYI"
      })
  void nothingIsMadeOfTheHostHeader(String address) {
    assertThat(http.raw("GET", address, "Host: elsewhere.example", "Accept: */*"))
        .startsWith("HTTP/1.1 ")
        .doesNotContain("elsewhere.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/ping", "/health/liveness", "/health/readiness"})
  void whoeverWatchesTheServiceNeedsNoToken(String address) {
    assertThat(http.get(address).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//elsewhere.example",
        "/\\elsewhere.example",
        "https://elsewhere.example",
        "/%0d%0aX",
        "",
        "/\t/elsewhere.example",
        "javascript:alert(1)"
      })
  void signingInLeadsNowhereButBack(String address) {
    assertThat(SignIn.isOurs(address)).isFalse();
  }

  @Test
  void signingInLeadsBackToThePage() {
    assertThat(SignIn.isOurs("/")).isTrue();
    assertThat(SignIn.isOurs("/prisons/HYI?asAt=12&type=closure.announced")).isTrue();
    HttpResponse<String> begun = http.page("/sign-in?to=/entries/9?asAt%3D12");
    assertThat(begun.statusCode()).isEqualTo(302);
    assertThat(begun.headers().firstValue("Location"))
        .contains("/oauth2/authorization/candour?to=%2Fentries%2F9%3FasAt%3D12");
    assertThat(http.page("/sign-in?to=//elsewhere.example").headers().firstValue("Location"))
        .contains("/oauth2/authorization/candour");
    HttpResponse<String> away = http.page("/oauth2/authorization/candour?to=/entries/9");
    assertThat(away.headers().firstValue("Location").orElseThrow())
        .startsWith(issuer.address() + "/authorize?response_type=code&client_id=candour-pages")
        .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/sign-in?to=/entries/9",
        "/oauth2/authorization/candour",
        "/login/oauth2/code/candour?code=c&state=s",
        "/prisons",
        "/receipts",
        "/nothing"
      })
  void nobodyIsInASessionBeforeTheyHaveSignedIn(String address) {
    List<String> cookies = http.page(address).headers().allValues("Set-Cookie");
    assertThat(cookies).noneMatch(cookie -> cookie.startsWith("candour_session="));
    assertThat(cookies)
        .allSatisfy(cookie ->
            assertThat(cookie)
                .startsWith("candour_signing_in=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age="));
  }

  @Test
  void whatIsRememberedWhileSomebodySignsInTellsNobodyAnything() {
    HttpResponse<String> away = http.page("/oauth2/authorization/candour?to=/entries/9");
    String cookie = away.headers().firstValue("Set-Cookie").orElseThrow();
    String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    String state = between(away.headers().firstValue("Location").orElseThrow(), "state=", "&");
    assertThat(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1))
        .doesNotContain("entries", "verifier", state);
    String changed = value.substring(0, 40) + (value.charAt(40) == 'A' ? 'B' : 'A');
    for (String made :
        List.of("", "x", "AAAA", value.substring(1), changed + value.substring(41))) {
      assertThat(
              http.raw(
                  "GET",
                  "/login/oauth2/code/candour?code=c&state=" + state,
                  "Accept: application/json",
                  "Cookie: candour_signing_in=" + made))
          .startsWith("HTTP/1.1 401")
          .contains("Content-Type: application/problem+json");
    }
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    int end = text.indexOf(to, start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}

package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
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
  @ValueSource(strings = {"/", "/entries/9", "/nothing", "/api/timeline", "/health", "/style.css"})
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
        java.util.List.<Map<String, Object>>of(
            Map.of("candour.identity.demonstration", true),
            Map.of("candour.identity.issuer", "http://sign-in.example"))) {
      Map<String, Object> production = new java.util.HashMap<>(settings);
      production.put("spring.profiles.active", "production");
      assertThatThrownBy(() -> Server.ledger().start(production))
          .hasStackTraceContaining("candour.identity.");
    }
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
    HttpResponse<String> begun = http.page("/sign-in?to=/entries/9");
    assertThat(begun.statusCode()).isEqualTo(302);
    String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("candour_session=").contains("HttpOnly", "SameSite=Lax");
    HttpResponse<String> away = http.page("/oauth2/authorization/candour");
    assertThat(away.headers().firstValue("Location").orElseThrow())
        .startsWith(issuer.address() + "/authorize?response_type=code&client_id=candour-pages")
        .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
  }
}

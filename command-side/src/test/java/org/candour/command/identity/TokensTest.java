package org.candour.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.command.Register;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.TestDatabase;
import org.candour.command.TestIssuer;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.ops.access.IdentitySettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

/** Requests with and without tokens, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class TokensTest {

  private static final String PRISON =
      "{\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"}";
  private static final TestIssuer ISSUER = TestIssuer.SHARED;
  private static final Account REGISTRAR = TestIssuer.REGISTRAR;

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  /** A token, and how a command that comes with it is answered. */
  record Case(String what, String token, int status, String problem) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Case refused(String what, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    return new Case(what, ISSUER.token(REGISTRAR, otherwise), 401, "token-refused");
  }

  private static Date in(Duration after) {
    return Date.from(Service.NOON.plus(after));
  }

  /** Which tokens are valid is tested where they are decoded, in {@code ops/access}. */
  static Stream<Case> bad() {
    return Stream.of(
        refused("expired", c -> c.expirationTime(in(Duration.ofMinutes(-1)))),
        refused("that names nobody", c -> c.subject(null)),
        new Case(
            "signed by another key",
            TestIssuer.sign(ISSUER.claims(REGISTRAR), TestIssuer.key("issuers")),
            401,
            "token-refused"),
        new Case("no token at all", "nonsense", 401, "token-refused"),
        new Case(
            "without the scope",
            ISSUER.token(REGISTRAR, c -> c.claim("scope", "candour.read")),
            403,
            "scope-missing"),
        new Case(
            "without any scope",
            ISSUER.token(REGISTRAR, c -> c.claim("scope", null)),
            403,
            "scope-missing"),
        new Case(
            "without a role",
            ISSUER.token(REGISTRAR, c -> c.claim("roles", List.of("registrar"))),
            403,
            "not-yours"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aTokenThatIsNotGoodRecordsNothing(Case bad) {
    long before = service.size();
    Answer answer = service.send(registration(service, bad.token(), "bad"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
    assertThat(answer.problem()).isEqualTo(bad.problem());
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text()).doesNotContain(bad.token(), "Exception");
    assertThat(service.size()).isEqualTo(before);
  }

  @Test
  void aGoodTokenRecordsUnderItsPseudonymAndClient() {
    Answer answer = service.send(registration(service, ISSUER.token(REGISTRAR), "good"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var by = service.entry(answer.firstIndex()).circumstances().by();
    assertThat(by.actor()).isEqualTo("registrar-1");
    assertThat(by.client()).isEqualTo("tests");
    assertThat(by.onBehalfOf()).isNull();
  }

  @Test
  void aTokenInTheAddressIsNone() {
    HttpRequest.Builder request =
        service
            .anonymous("/commands/register-establishment?access_token=" + ISSUER.token(REGISTRAR))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "in-the-address")
            .POST(BodyPublishers.ofString(PRISON));
    assertThat(service.send(request).status()).isEqualTo(401);
  }

  @Test
  void healthAndDocumentationNeedNoToken() {
    assertThat(service.send(service.anonymous("/health")).status()).isEqualTo(200);
    assertThat(service.send(service.anonymous("/api-docs")).status()).isEqualTo(200);
    assertThat(service.send(service.anonymous("/commands")).status()).isEqualTo(401);
    assertThat(service.send(service.anonymous("/env")).status()).isEqualTo(401);
    assertThat(service.get("/env").status()).isEqualTo(404);
  }

  @Test
  void answersSayNothingOfWhatServesThemAndAreKeptByNobody() {
    Answer answer = service.get("/commands");
    assertThat(answer.response().headers().map().keySet()).doesNotContain("server", "x-powered-by");
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void startsWhileTheIssuerIsAwayAndSaysSo(@TempDir Path directory) {
    try (Service alone =
        Service.start(
            TestDatabase.create(),
            directory,
            Map.of("candour.identity.issuer", "http://localhost:1"))) {
      assertThat(alone.send(alone.anonymous("/health")).status()).isEqualTo(200);
      Answer answer = alone.send(registration(alone, ISSUER.token(REGISTRAR), "away"));
      assertThat(answer.status()).as(answer.text()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("sign-in-unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
  }

  @Test
  void withoutAnIssuerNobodyIsBelieved(@TempDir Path directory) {
    try (Service alone =
        Service.start(TestDatabase.create(), directory, Map.of("candour.identity.issuer", ""))) {
      Answer answer = alone.send(registration(alone, ISSUER.token(REGISTRAR), "nobody"));
      assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    }
  }

  @Test
  void whoAsksTooMuchIsToldToWait(@TempDir Path directory) {
    Map<String, Object> few =
        Map.of("candour.limits.account-per-minute", 3, "candour.limits.address-per-minute", 8);
    Account other = new Account("other", Set.of(Role.AUDITOR), Set.of(), null, false, null);
    try (Service strict = Service.start(TestDatabase.create(), directory, few)) {
      for (int i = 0; i < 3; i++) {
        assertThat(strict.get("/commands").status()).isEqualTo(200);
      }
      assertTooMany(strict.get("/commands"));
      for (int i = 0; i < 3; i++) {
        assertThat(strict.send(strict.as(other, "/commands")).status()).isEqualTo(200);
      }
      assertThat(strict.send(strict.anonymous("/health")).status()).isEqualTo(200);
      assertTooMany(strict.send(strict.anonymous("/health")));
    }
  }

  private static void assertTooMany(Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.problem()).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void plainIssuersAreNotForProduction() {
    MockEnvironment production = new MockEnvironment();
    production.setActiveProfiles("production");
    List<String> none = List.of();
    IdentitySettings plain =
        new IdentitySettings(
            "http://sign-in.test",
            "candour",
            false,
            new IdentitySettings.ClaimNames(none, none, "", none, none, none, none, none));
    assertThatThrownBy(() ->
            new SecurityConfiguration()
                .tokens(
                    plain,
                    Clock.systemUTC(),
                    production,
                    Register.with(List.of(), 0, List.of(), List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TLS");
  }

  private static HttpRequest.Builder registration(Service service, String token, String key) {
    return service
        .anonymous("/commands/register-establishment")
        .header("Authorization", Service.bearer(token))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(PRISON));
  }
}

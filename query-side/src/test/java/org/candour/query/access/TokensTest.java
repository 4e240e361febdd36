package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests with and without tokens, over HTTP. */
@Tag("server")
class TokensTest {

  private static final Account AUDITOR =
      new Account("auditor", Set.of(Role.AUDITOR), Set.of(), null, false, null);

  private static TestIssuer issuer;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    issuer = new TestIssuer();
    context = ledger.start(issuer.settings());
    http = new Http(context);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  private static int status(String token) {
    return http.with(token).get("/api/reading-log").statusCode();
  }

  private static JWTClaimsSet.Builder claims() {
    return issuer.claims(AUDITOR);
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  @Test
  void aGoodTokenIsAccepted() {
    assertThat(status(issuer.token(AUDITOR))).isEqualTo(200);
  }

  /** Which tokens are valid is tested where they are decoded, in {@code ops/access}. */
  @TestFactory
  Stream<DynamicTest> aTokenIsRefused() {
    Map<String, Function<TestIssuer, String>> refused = new LinkedHashMap<>();
    refused.put(
        "expired", i -> i.rs256(claims().expirationTime(in(Duration.ofMinutes(-2))).build()));
    refused.put("of nobody", i -> i.rs256(claims().subject(null).build()));
    refused.put("not a token", i -> "nonsense");
    return refused.entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(),
                () -> {
                  var answer = http.with(each.getValue().apply(issuer)).get("/api/timeline");
                  assertThat(answer.statusCode()).isEqualTo(401);
                  assertThat(answer.body()).contains("urn:candour:problem:token-refused");
                  assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                      .startsWith("Bearer");
                }));
  }

  @Test
  void aTokenWithoutTheScopeReadsNothing() {
    var answer =
        http.with(issuer.rs256(claims().claim("scope", "candour.record").build()))
            .get("/api/timeline");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("urn:candour:problem:scope-missing");
  }

  @Test
  void anUnknownRoleGivesNothing() {
    assertThat(status(issuer.rs256(claims().claim("roles", "ADMINISTRATOR").build())))
        .isEqualTo(403);
    assertThat(http.get("/api/reading-log").statusCode()).isEqualTo(401);
  }

  @Test
  void whileTheIssuerIsUnavailableEverybodyStillReadsWhatIsPublic() {
    String token = issuer.token(AUDITOR);
    TestLedger ledger = Server.ledger();
    try (ConfigurableApplicationContext alone =
        ledger.start(
            Map.of(
                "candour.identity.issuer",
                "http://127.0.0.1:1",
                "candour.identity.client-secret",
                "x"))) {
      Http there = new Http(alone);
      assertThat(there.get("/api/timeline").statusCode()).isEqualTo(200);
      var answer = there.with(token).get("/api/timeline");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(there.page("/sign-in").statusCode()).isEqualTo(503);
    }
  }
}

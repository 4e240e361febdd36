package org.candour.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Tokens that are valid, tokens that are not, and issuers that cannot be asked. */
class TokensTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final TestIssuer ISSUER = new TestIssuer(NOW);

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  static Tokens tokens(@Nullable String issuer, Clock clock) {
    return new Tokens(ProductionGuardTest.identity(issuer, false), clock, Set::of);
  }

  private static Date in(Duration after) {
    return Date.from(NOW.plus(after));
  }

  private static Arguments refused(String what, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    return Arguments.of(
        what, TestIssuer.sign(otherwise.apply(ISSUER.claims()), JWSAlgorithm.RS256, ISSUER.rsa));
  }

  static Stream<Arguments> invalid() throws JOSEException {
    JWTClaimsSet.Builder good = ISSUER.claims();
    SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good.build());
    shared.sign(new MACSigner("a secret that is long enough for it"));
    return Stream.of(
        refused("expired", c -> c.expirationTime(in(Duration.ofMinutes(-1)))),
        refused("without an end", c -> c.expirationTime(null)),
        refused("not yet valid", c -> c.notBeforeTime(in(Duration.ofMinutes(1)))),
        refused("of another issuer", c -> c.issuer("https://elsewhere.test")),
        refused("without an issuer", c -> c.issuer(null)),
        refused("for another audience", c -> c.audience("another")),
        refused("without an audience", c -> c.audience(List.of())),
        refused("for nobody", c -> c.audience((String) null)),
        refused("that names nobody", c -> c.subject(null)),
        refused("that names something odd", c -> c.subject("two words")),
        Arguments.of(
            "signed by another key under the issuer's name for its own",
            TestIssuer.sign(good, JWSAlgorithm.RS256, TestIssuer.rsa("rsa"))),
        Arguments.of(
            "signed by an unknown key",
            TestIssuer.sign(good, JWSAlgorithm.RS256, TestIssuer.rsa("unknown"))),
        Arguments.of(
            "signed in another way", TestIssuer.sign(good, JWSAlgorithm.RS384, ISSUER.rsa)),
        Arguments.of("signed with a secret", shared.serialize()),
        Arguments.of("unsigned", new PlainJWT(good.build()).serialize()),
        Arguments.of("no token at all", "nonsense"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void aTokenThatIsNotValidIsRefused(String what, String token) {
    assertThatThrownBy(() -> tokens(ISSUER.address(), CLOCK).decode(token))
        .as(what)
        .isInstanceOf(BadJwtException.class);
  }

  private static String typed(String type) {
    JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
    return TestIssuer.sign(
        ISSUER.claims(),
        type.isEmpty() ? header : header.type(new JOSEObjectType(type)),
        ISSUER.rsa);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logout+jwt",
        "dpop+jwt",
        "secevent+jwt",
        "application/logout+jwt",
        "JOSE",
        "id+jwt"
      })
  void aTokenOfAnotherKindIsNoAccessToken(String type) {
    assertThatThrownBy(() -> tokens(ISSUER.address(), CLOCK).decode(typed(type)))
        .isInstanceOf(BadJwtException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "application/at+jwt", "AT+JWT", "JWT", "jwt", ""})
  void anAccessTokenIsOneUnderEachOfItsNames(String type) {
    assertThat(tokens(ISSUER.address(), CLOCK).decode(typed(type)).getSubject())
        .isEqualTo("registrar-1");
  }

  @Test
  void aTokenIsAnAccountAndItsScopesUnderEitherAlgorithm() {
    Tokens tokens = tokens(ISSUER.address(), CLOCK);
    for (String token :
        List.of(ISSUER.token(), TestIssuer.sign(ISSUER.claims(), JWSAlgorithm.ES256, ISSUER.ec))) {
      BearerAuthentication bearer = tokens.authentication(tokens.decode(token));
      assertThat(bearer.account())
          .isEqualTo(
              new Account("registrar-1", Set.of(Role.REGISTRAR), Set.of(), null, false, "tests"));
      assertThat(bearer.hasScope("candour.record")).isTrue();
      assertThat(bearer.hasScope("candour.erase")).isFalse();
    }
  }

  /** Both services hold a token to their own clock, which a test may set. */
  @Test
  void aTokenIsHeldToTheClockThatIsGiven() {
    Clock later = Clock.offset(CLOCK, Duration.ofHours(2));
    assertThatThrownBy(() -> tokens(ISSUER.address(), later).decode(ISSUER.token()))
        .isInstanceOf(BadJwtException.class)
        .hasMessageContaining("expired");
  }

  @Test
  void anIssuerThatIsAwayIsNotTheFaultOfTheToken() {
    assertThatThrownBy(() -> tokens("http://127.0.0.1:1", CLOCK).decode(ISSUER.token()))
        .isInstanceOf(AuthenticationServiceException.class);
  }

  @Test
  void aFaultOfOurOwnIsNotReportedAsAnIssuerThatIsAway() {
    InstantSource broken =
        () -> {
          throw new IllegalStateException("a fault of our own");
        };
    assertThatThrownBy(
            () -> tokens(ISSUER.address(), broken.withZone(ZoneOffset.UTC)).decode(ISSUER.token()))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("a fault of our own");
  }

  @Test
  void withoutAnIssuerNoTokenIsAccepted() {
    assertThatThrownBy(() -> tokens(null, CLOCK).decode(ISSUER.token()))
        .isInstanceOf(BadJwtException.class);
  }

  @Test
  void unsafeSettingsAreFoundBeforeTheFirstToken() {
    MockEnvironment production = new MockEnvironment();
    production.setActiveProfiles("production");
    assertThatThrownBy(() ->
            Tokens.of(
                ProductionGuardTest.identity("http://x.test", false), CLOCK, production, Set::of))
        .isInstanceOf(IllegalStateException.class);
  }
}

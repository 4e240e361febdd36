package org.candour.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Keys of an issuer that is there, is away for a while, or is asked for keys that it has not. */
class IssuerKeysTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private static JWKSetSource<SecurityContext> keys(String issuer) {
    return ((JWKSetBasedJWKSource<SecurityContext>) IssuerKeys.of(issuer)).getJWKSetSource();
  }

  private static JWKSet after(Duration passed, JWKSetSource<SecurityContext> keys)
      throws KeySourceException {
    return keys.getJWKSet(
        JWKSetCacheRefreshEvaluator.noRefresh(), NOW.plus(passed).toEpochMilli(), null);
  }

  @Test
  void keysAreAskedForAgainWhenTheyAreNoLongerFresh() throws KeySourceException {
    try (TestIssuer issuer = new TestIssuer(NOW)) {
      JWKSetSource<SecurityContext> keys = keys(issuer.address());
      assertThat(after(Duration.ZERO, keys).size()).isEqualTo(2);
      after(Duration.ofMinutes(4), keys);
      assertThat(issuer.fetched()).isEqualTo(1);
      after(IssuerKeys.FRESH.plus(MOMENT), keys);
      assertThat(issuer.fetched()).isEqualTo(2);
    }
  }

  @Test
  void keysThatAreKnownStayGoodForAWhileWhileTheIssuerIsAway() throws KeySourceException {
    JWKSetSource<SecurityContext> keys;
    try (TestIssuer issuer = new TestIssuer(NOW)) {
      keys = keys(issuer.address());
      after(Duration.ZERO, keys);
    }
    for (int minutes = 5; minutes <= 55; minutes += 10) {
      assertThat(after(Duration.ofMinutes(minutes).minus(MOMENT), keys).size()).isEqualTo(2);
    }
    Duration end = IssuerKeys.FRESH.plus(IssuerKeys.GOOD_WHILE_AWAY).plus(IssuerKeys.FRESH);
    assertThatThrownBy(() -> after(end.plus(MOMENT), keys))
        .isInstanceOf(JWKSetUnavailableException.class);
  }

  @Test
  void manyTokensOfAnUnknownKeyAreNotPassedOnToTheIssuer() {
    try (TestIssuer issuer = new TestIssuer(NOW)) {
      Tokens tokens = TokensTest.tokens(issuer.address(), CLOCK);
      String unknown =
          TestIssuer.sign(issuer.claims(), JWSAlgorithm.RS256, TestIssuer.rsa("unknown"));
      assertThatThrownBy(() -> tokens.decode(unknown)).isInstanceOf(BadJwtException.class);
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() -> tokens.decode(unknown))
            .as("it may be a new key, and is not looked for yet")
            .isInstanceOf(AuthenticationServiceException.class);
      }
      assertThat(issuer.fetched()).isEqualTo(2);
      assertThat(tokens.decode(issuer.token()).getSubject()).isEqualTo("registrar-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/another", "/without-keys", "/nothing"})
  void anIssuerWhoseMetadataAreNotItsOwnOrNameNoKeysIsAway(String path) {
    try (TestIssuer issuer = new TestIssuer(NOW)) {
      Tokens tokens = TokensTest.tokens(issuer.address() + path, CLOCK);
      assertThatThrownBy(() -> tokens.decode(issuer.token()))
          .isInstanceOf(AuthenticationServiceException.class);
    }
  }
}

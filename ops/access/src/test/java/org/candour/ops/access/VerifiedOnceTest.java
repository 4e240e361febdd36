package org.candour.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** A token's signature is verified once, its time at every request. */
class VerifiedOnceTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final List<String> verified = new ArrayList<>();
  private final VerifiedOnce tokens = new VerifiedOnce(this::verify, timely());

  private JwtTimestampValidator timely() {
    InstantSource source = time::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    JwtTimestampValidator timely = new JwtTimestampValidator(Duration.ZERO);
    timely.setClock(clock);
    return timely;
  }

  private Jwt verify(String token) {
    verified.add(token);
    if (token.startsWith("bad")) {
      throw new BadJwtException("Not signed by the issuer");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject(token)
        .issuedAt(NOW)
        .expiresAt(NOW.plusSeconds(60))
        .build();
  }

  @Test
  void aTokenThatComesAgainIsNotVerifiedAgain() {
    Jwt first = tokens.decode("one");
    assertThat(tokens.decode("one")).isEqualTo(first);
    assertThat(tokens.decode("two").getSubject()).isEqualTo("two");
    assertThat(verified).containsExactly("one", "two");
  }

  @Test
  void aTokenThatWasRefusedIsRefusedAgainByWhoeverVerifies() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    }
    assertThat(verified).containsExactly("bad", "bad");
  }

  @Test
  void aTokenThatWasValidIsRefusedOnceItsTimeIsOver() {
    tokens.decode("one");
    time.set(NOW.plusSeconds(59));
    assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
    time.set(NOW.plusSeconds(61));
    assertThatThrownBy(() -> tokens.decode("one"))
        .isInstanceOf(JwtValidationException.class)
        .hasMessage("Jwt expired at 2026-06-01T12:01:00Z");
    assertThat(verified).containsExactly("one");
  }
}

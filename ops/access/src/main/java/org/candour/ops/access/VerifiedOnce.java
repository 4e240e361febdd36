package org.candour.ops.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.candour.events.log.tree.Hash;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers which tokens were found valid, so that the signature of each is verified once and not
 * at every request. Whether a token is in its time is asked at every request; the rest is asked
 * again after five minutes, so that a key that the issuer withdrew is not trusted for long.
 */
final class VerifiedOnce implements JwtDecoder {

  private static final Duration MEMORY = Duration.ofMinutes(5);

  /** Of a few kilobytes each; the longest unused are forgotten first. */
  private static final long MOST_TOKENS = 10_000;

  private final JwtDecoder verifying;
  private final OAuth2TokenValidator<Jwt> timely;
  private final Cache<ByteBuffer, Jwt> valid =
      Caffeine.newBuilder().maximumSize(MOST_TOKENS).expireAfterWrite(MEMORY).build();

  /**
   * @param verifying finds out whether a token is valid
   * @param timely finds out whether a valid token still is in its time
   */
  VerifiedOnce(JwtDecoder verifying, OAuth2TokenValidator<Jwt> timely) {
    this.verifying = verifying;
    this.timely = timely;
  }

  @Override
  public Jwt decode(String token) {
    ByteBuffer hash = hash(token);
    Jwt known = valid.getIfPresent(hash);
    if (known == null) {
      Jwt verified = verifying.decode(token);
      valid.put(hash, verified);
      return verified;
    }
    OAuth2TokenValidatorResult result = timely.validate(known);
    if (result.hasErrors()) {
      valid.invalidate(hash);
      throw new JwtValidationException(
          String.valueOf(result.getErrors().iterator().next().getDescription()),
          result.getErrors());
    }
    return known;
  }

  private static ByteBuffer hash(String token) {
    return ByteBuffer.wrap(Hash.sha256().digest(token.getBytes(StandardCharsets.UTF_8)));
  }
}

package org.candour.ops.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.events.access.Claims;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JoseHeaderNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Turns bearer tokens into accounts. A token is valid if the issuer signed it with RS256 or ES256,
 * for our audience, and it is in its time.
 */
public final class Tokens implements JwtDecoder {

  private static final Duration SKEW = Duration.ofSeconds(30);

  /** What the header {@code typ} of an access token may say, if it says anything. */
  private static final Set<String> TYPES =
      Set.of("at+jwt", "application/at+jwt", "jwt", "application/jwt");

  private final OrganisationRecords records;
  private final Claims claims;
  private final JwtDecoder decoder;

  /**
   * Decodes the tokens of the configured issuer.
   *
   * @param records which records are of an organisation that a token names
   * @throws IllegalStateException if the settings are unsafe under the profile {@code production}
   */
  public static Tokens of(
      IdentitySettings identity,
      Clock clock,
      Environment environment,
      OrganisationRecords records) {
    ProductionGuard.check(identity, environment);
    return new Tokens(identity, clock, records);
  }

  Tokens(IdentitySettings identity, Clock clock, OrganisationRecords records) {
    this.records = records;
    this.claims = identity.claims().claims();
    this.decoder = decoder(identity, clock);
  }

  private JwtDecoder decoder(IdentitySettings identity, Clock clock) {
    if (identity.issuer() == null) {
      return token -> {
        throw new BadJwtException("No issuer is configured");
      };
    }
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(IssuerKeys.of(identity.issuer()))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    JwtTimestampValidator timely = new JwtTimestampValidator(SKEW);
    timely.setClock(clock);
    decoder.setJwtValidator(validator(identity.issuer(), identity.audience(), timely));
    return new VerifiedOnce(token -> signedIn(decoder.decode(token)), timely);
  }

  private static OAuth2TokenValidator<Jwt> validator(
      String issuer, String audience, JwtTimestampValidator timely) {
    return new DelegatingOAuth2TokenValidator<>(
        timely,
        Tokens::checkType,
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<Object>("exp", Objects::nonNull),
        new JwtClaimValidator<List<String>>(
            "aud", audiences -> audiences != null && audiences.contains(audience)));
  }

  /** A token of another kind is no access token, whoever signed it (RFC 8725, section 3.11). */
  private static OAuth2TokenValidatorResult checkType(Jwt token) {
    Object type = token.getHeaders().get(JoseHeaderNames.TYP);
    return type == null || TYPES.contains(type.toString().toLowerCase(Locale.ROOT))
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "This is not an access token", null));
  }

  /**
   * Reads a token.
   *
   * @throws BadJwtException if the token is not valid
   * @throws AuthenticationServiceException if the issuer's keys cannot be fetched
   */
  @Override
  public Jwt decode(String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      throw new AuthenticationServiceException("The issuer's keys cannot be had", e);
    }
  }

  private Jwt signedIn(Jwt token) {
    if (!account(token).isSignedIn()) {
      throw new BadJwtException("The token names nobody");
    }
    return token;
  }

  /** The account that a decoded token names, as the token says it. */
  public Account account(Jwt token) {
    return claims.account(token.getClaims());
  }

  BearerAuthentication authentication(Jwt token) {
    Set<GrantedAuthority> scopes =
        claims.scopes(token.getClaims()).stream()
            .map(scope -> new SimpleGrantedAuthority(BearerAuthentication.authority(scope)))
            .collect(Collectors.toUnmodifiableSet());
    return new BearerAuthentication(token, scopes, account(token), records);
  }
}

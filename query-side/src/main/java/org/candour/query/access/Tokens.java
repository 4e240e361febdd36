package org.candour.query.access;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.events.access.Claims;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Turns a token into an account, however it came: signed with RS256 or ES256 by the issuer, for our
 * audience, in its time. The issuer's keys are fetched when the first token comes, so that the
 * service starts while the issuer is away.
 */
final class Tokens implements JwtDecoder {

  /** What stands before a scope among the authorities of a bearer. */
  static final String SCOPE = "SCOPE_";

  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Claims claims;
  private final JwtDecoder decoder;

  Tokens(Identity identity) {
    this.claims = identity.claims().claims();
    this.decoder = new SupplierJwtDecoder(() -> decoder(identity));
  }

  private static JwtDecoder decoder(Identity identity) {
    if (identity.issuer() == null) {
      return token -> {
        throw new BadJwtException("No issuer is configured");
      };
    }
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withIssuerLocation(identity.issuer())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .restOperations(http())
            .build();
    decoder.setJwtValidator(validator(identity.issuer(), identity.audience()));
    return decoder;
  }

  private static RestTemplate http() {
    SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
    connections.setConnectTimeout(PATIENCE);
    connections.setReadTimeout(PATIENCE);
    return new RestTemplate(connections);
  }

  static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(SKEW),
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<Object>("exp", Objects::nonNull),
        new JwtClaimValidator<List<String>>(
            "aud", audiences -> audiences != null && audiences.contains(audience)));
  }

  /**
   * Reads a token.
   *
   * @throws BadJwtException if it is not to be believed
   * @throws AuthenticationServiceException if the issuer's keys cannot be had
   */
  @Override
  public Jwt decode(String token) {
    try {
      Jwt decoded = decoder.decode(token);
      if (!account(decoded).isSignedIn()) {
        throw new BadJwtException("The token names nobody");
      }
      return decoded;
    } catch (BadJwtException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new AuthenticationServiceException("The issuer's keys cannot be had", e);
    }
  }

  Account account(Jwt token) {
    return claims.account(token.getClaims());
  }

  BearerAuthentication bearer(Jwt token) {
    Set<GrantedAuthority> scopes =
        claims.scopes(token.getClaims()).stream()
            .map(scope -> new SimpleGrantedAuthority(SCOPE + scope))
            .collect(Collectors.toUnmodifiableSet());
    return new BearerAuthentication(token, scopes, account(token));
  }
}

package org.candour.ops.standalone.signin;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in an access token for whom it is, and which role its bearer holds where. */
final class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  @Override
  public void customize(JwtEncodingContext context) {
    Authentication bearer = context.getPrincipal();
    if (bearer != null && OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      DemonstrationAccount.ALL.stream()
          .filter(account -> account.name().equals(bearer.getName()))
          .forEach(account -> say(account, context));
    }
  }

  private static void say(DemonstrationAccount account, JwtEncodingContext context) {
    context
        .getClaims()
        .audience(List.of("candour"))
        .claim("client_id", context.getRegisteredClient().getClientId())
        .claim("roles", List.of(account.role().name()))
        .claims(claims -> {
          if (!account.establishments().isEmpty()) {
            claims.put("establishments", account.establishments());
          }
          if (account.organisation() != null) {
            claims.put("organisation", account.organisation());
          }
          if (account.national()) {
            claims.put("national", true);
          }
        });
  }
}

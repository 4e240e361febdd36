package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.candour.ops.access.BearerAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** The token with which somebody who is signed in records, as long as it is good. */
@Component
public class UserToken {

  private final HttpSessionOAuth2AuthorizedClientRepository clients =
      new HttpSessionOAuth2AuthorizedClientRepository();
  private final Clock clock;

  UserToken(ObjectProvider<Clock> clock) {
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  /** The token of whoever sent a request; empty if they have to sign in, or to sign in again. */
  public Optional<String> of(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) {
      return Optional.empty();
    }
    if (who instanceof BearerAuthentication bearer) {
      return Optional.of(bearer.getToken().getTokenValue());
    }
    OAuth2AuthorizedClient client = clients.loadAuthorizedClient(OidcRegistration.ID, who, request);
    return Optional.ofNullable(client)
        .map(OAuth2AuthorizedClient::getAccessToken)
        .filter(token -> isGood(token.getExpiresAt()))
        .map(token -> token.getTokenValue());
  }

  private boolean isGood(@Nullable Instant until) {
    return until == null || until.isAfter(clock.instant());
  }
}

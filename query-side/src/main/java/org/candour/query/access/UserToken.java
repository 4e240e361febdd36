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
import org.springframework.stereotype.Component;

/** The token with which somebody who is signed in records, as long as it is good. */
@Component
public class UserToken {

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
    return SessionTokens.of(request)
        .filter(token -> isGood(token.until()))
        .map(SessionTokens.Token::value);
  }

  private boolean isGood(@Nullable Instant until) {
    return until == null || until.isAfter(clock.instant());
  }
}

package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Keeps of what the issuer gave in the session only the token with which somebody records: not the
 * client's secret, and nothing by which another token could be had.
 */
final class SessionTokens implements OAuth2AuthorizedClientRepository {

  /** The attribute of the session. */
  static final String TOKEN = "candour.token";

  /**
   * A token.
   *
   * @param until when it is good no more; null if it does not say
   */
  record Token(String value, @Nullable Instant until) {}

  /** The token of whoever sent a request. */
  static Optional<Token> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(TOKEN) instanceof Token token
        ? Optional.of(token)
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication who, HttpServletRequest request) {
    // Nobody asks for a client: whoever records asks for the token.
    return null;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = client.getAccessToken();
    request
        .getSession()
        .setAttribute(TOKEN, new Token(token.getTokenValue(), token.getExpiresAt()));
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(TOKEN);
    }
  }
}

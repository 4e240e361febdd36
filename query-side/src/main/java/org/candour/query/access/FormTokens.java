package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The tokens that forms bring along, for those who are in a session. Whoever is in none can be made
 * to do nothing that they could not do themselves, and reading a page with a form begins none.
 */
final class FormTokens implements CsrfTokenRepository {

  private final HttpSessionCsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();

  /** Whether a request needs one. */
  static boolean areNeeded(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return kept.generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      kept.saveToken(token, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return kept.loadToken(request);
  }
}

package org.candour.ops.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 when a token cannot be checked because the issuer's keys cannot be fetched. */
final class IssuerUnavailableFilter extends OncePerRequestFilter {

  private final RefusedRequests refusals;

  IssuerUnavailableFilter(RefusedRequests refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (AuthenticationServiceException e) {
      refusals.signInUnavailable(response);
    }
  }
}

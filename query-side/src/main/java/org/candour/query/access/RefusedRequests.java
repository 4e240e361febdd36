package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.candour.query.api.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says in a problem document what was refused before any of our methods was asked. */
final class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;
  private final BearerTokenAuthenticationEntryPoint unknown =
      new BearerTokenAuthenticationEntryPoint();
  private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

  RefusedRequests(JsonMapper json) {
    this.json = json;
  }

  /** A token that is not to be believed. The reason stands in {@code WWW-Authenticate}. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    unknown.commence(request, response, why);
    write(response, Problem.of("token-refused", 401, "The token is not valid here"));
  }

  /** A token without the scope to read, or a form that is not ours. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (HasAccount.current().isSignedIn() && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      denied.handle(request, response, why);
      write(response, Problem.of("scope-missing", 403, "The token lacks the scope to read"));
      return;
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    write(response, Problem.status(HttpServletResponse.SC_FORBIDDEN));
  }

  void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws IOException {
    response.setStatus(429);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    write(response, Problem.of("too-many-requests", 429, "Too many requests. Wait a little"));
  }

  void away(HttpServletResponse response) throws IOException {
    response.setStatus(503);
    response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER);
    write(
        response,
        Problem.of("sign-in-unavailable", 503, "The sign-in service is not available. Try again shortly"));
  }

  private void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}

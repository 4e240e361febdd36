package org.candour.command.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.candour.events.json.CandourJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.node.ObjectNode;

/** Says in a problem document what was refused before any of our methods was asked. */
final class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String TYPE = "urn:candour:problem:";
  private static final String RETRY_AFTER_SECONDS = "5";

  private final BearerTokenAuthenticationEntryPoint unknown =
      new BearerTokenAuthenticationEntryPoint();
  private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

  /** No token, or one that is not to be believed; which, stands in {@code WWW-Authenticate}. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    unknown.commence(request, response, why);
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      write(response, "token-needed", "Sign in", "Send a bearer token in Authorization");
    } else {
      write(response, "token-refused", "The token is not valid here", "Ask for a new one");
    }
  }

  /** A token without the scope to record. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    denied.handle(request, response, why);
    write(
        response,
        "scope-missing",
        "The token lacks the scope to record",
        "Ask for a token with the scope that records");
  }

  void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    write(
        response,
        "too-many-requests",
        "Too many requests",
        "Wait a little and send it again with the same Idempotency-Key");
  }

  void away(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    write(
        response,
        "sign-in-unavailable",
        "The sign-in service is away",
        "Send it again with the same Idempotency-Key: it is recorded once");
  }

  private static void write(HttpServletResponse response, String type, String title, String detail)
      throws IOException {
    ObjectNode problem = CandourJson.mapper().createObjectNode();
    problem.put("type", URI.create(TYPE + type).toString());
    problem.put("title", title);
    problem.put("status", response.getStatus());
    problem.put("detail", detail);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(CandourJson.mapper().writeValueAsBytes(problem));
  }
}

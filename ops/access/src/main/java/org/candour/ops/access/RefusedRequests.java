package org.candour.ops.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers with a problem document (RFC 9457) what is refused before a controller is asked. */
public final class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final BearerTokenAuthenticationEntryPoint unknown =
      new BearerTokenAuthenticationEntryPoint();
  private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();
  private final RefusalWording wording;

  public RefusedRequests(RefusalWording wording) {
    this.wording = wording;
  }

  /** There is no token, or it is not valid; {@code WWW-Authenticate} says why. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    unknown.commence(request, response, why);
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      write(response, "token-needed", wording.tokenNeeded());
    } else {
      write(response, "token-refused", wording.tokenRefused());
    }
  }

  /** The token lacks a scope. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    denied.handle(request, response, why);
    write(response, "scope-missing", wording.scopeMissing());
  }

  void tooMany(HttpServletResponse response, Duration wait) throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    write(response, "too-many-requests", wording.tooManyRequests());
  }

  void signInUnavailable(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    write(response, "sign-in-unavailable", wording.signInUnavailable());
  }

  private static void write(HttpServletResponse response, String type, RefusalWording.Text text)
      throws IOException {
    ProblemDocument.of(type, text.title(), response.getStatus(), text.detail()).write(response);
  }
}

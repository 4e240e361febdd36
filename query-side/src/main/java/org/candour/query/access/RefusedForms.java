package org.candour.query.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candour.ops.access.HasAccount;
import org.candour.query.api.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses forms that did not come from our pages; a token without a scope is refused as elsewhere.
 * A form to record with may just have been opened before its user signed in anew: what was typed
 * there is kept.
 */
public final class RefusedForms implements AccessDeniedHandler {

  /** Where a refused form to record with is forwarded to; nobody else comes there. */
  public static final String KEPT = "/record-kept";

  private static final String RECORDING = "/record/";

  private final AccessDeniedHandler tokens;
  private final JsonMapper json;

  RefusedForms(AccessDeniedHandler tokens, JsonMapper json) {
    this.tokens = tokens;
    this.json = json;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (HasAccount.signedIn().isSignedIn()
        && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      tokens.handle(request, response, why);
      return;
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      if (why instanceof CsrfException && request.getServletPath().startsWith(RECORDING)) {
        request.getRequestDispatcher(KEPT).forward(request, response);
        return;
      }
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(Problem.status(HttpServletResponse.SC_FORBIDDEN)));
  }
}

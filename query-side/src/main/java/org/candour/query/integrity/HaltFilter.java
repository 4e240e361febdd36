package org.candour.query.integrity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.candour.ops.access.ProblemDocument;
import org.candour.query.api.problem.PlainPage;
import org.candour.query.halt.KeptHalt;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows nothing of a record that does not prove, to people and programs: only why. It comes after
 * the filters that every answer has its headers from.
 */
@Component
@Order(-50)
class HaltFilter extends OncePerRequestFilter {

  private static final int UNAVAILABLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;

  private final KeptHalt halt;

  HaltFilter(KeptHalt halt) {
    this.halt = halt;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> why = halt.why();
    if (why.isEmpty() || isAboutThisServer(request.getServletPath())) {
      chain.doFilter(request, response);
      return;
    }
    ProblemDocument problem =
        new ProblemDocument(
            "urn:candour:problem:does-not-prove",
            "The record is not shown here at the moment",
            UNAVAILABLE,
            "This server keeps a copy of the record, and what it was given is not what the log says."
                + " It shows nothing until somebody has found out why. "
                + why.get());
    String page = PlainPage.of(request.getServletPath(), problem);
    response.setStatus(UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    if (page == null) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(problem.bytes());
    } else {
      response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
      response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How the server is, and what its pages look like. */
  private static boolean isAboutThisServer(String path) {
    return path.equals("/health")
        || path.startsWith("/health/")
        || path.equals("/info")
        || path.startsWith("/style")
        || path.startsWith("/assets/")
        || path.startsWith("/fonts/");
  }
}

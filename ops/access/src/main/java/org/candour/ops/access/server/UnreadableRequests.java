package org.candour.ops.access.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no address, parameter or method can be, before anything else stumbles over it: each
 * such request is answered 400, 405 or 413 and is one line in the log.
 */
public final class UnreadableRequests extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);

  /** What RFC 3986 lets stand in a path or a query. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private UnreadableRequests() {}

  /** Has the servlet container ask it first, once the encoding is settled. */
  public static FilterRegistrationBean<UnreadableRequests> registration() {
    var registration = new FilterRegistrationBean<>(new UnreadableRequests());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /**
   * Spring Security's firewall, which leaves parameters and headers to those who read them: it
   * would only refuse when they are read, in the middle of everything. That the name of a header is
   * a token, the server has made sure of; the firewall would ask it again at every reading, of a
   * regular expression.
   */
  public static HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterNames(_ -> true);
    firewall.setAllowedParameterValues(_ -> true);
    firewall.setAllowedHeaderNames(_ -> true);
    firewall.setAllowedHeaderValues(_ -> true);
    return firewall;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int refusal = refusal(request);
    if (refusal == 0) {
      try {
        chain.doFilter(request, response);
        return;
      } catch (InvalidParameterException e) {
        refusal = e.getErrorCode();
      }
    }
    if (refusal == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST");
    }
    LOG.info("{} {} refused: {}", request.getMethod(), request.getRequestURI(), refusal);
    if (!response.isCommitted()) {
      response.sendError(refusal);
    }
  }

  /** The status under which to refuse; 0 if nothing is wrong. */
  private static int refusal(HttpServletRequest request) {
    if (!METHODS.contains(request.getMethod())) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    if (!isAddress(request.getRequestURI()) || !isAddress(request.getQueryString())) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    return parameters(request);
  }

  private static boolean isAddress(@Nullable String text) {
    return text == null || ADDRESS.matcher(text).matches();
  }

  /** A file that is sent is left to whoever takes it, and to their limits. */
  private static int parameters(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      return 0;
    }
    try {
      return request.getParameterMap() == null ? HttpServletResponse.SC_BAD_REQUEST : 0;
    } catch (InvalidParameterException e) {
      return e.getErrorCode();
    }
  }
}

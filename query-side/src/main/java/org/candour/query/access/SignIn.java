package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.candour.query.api.problem.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins and ends signing in, which leads people back to the page that they came from. */
@Controller
public class SignIn {

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  /** The parameter that names the page to come back to, and the attribute that remembers it. */
  static final String TO = "to";

  private static final int LONGEST = 2_000;

  private final OidcRegistration provider;

  SignIn(OidcRegistration provider) {
    this.provider = provider;
  }

  @GetMapping("/sign-in")
  String begin(
      @RequestParam(name = TO, required = false) @Nullable String to, RedirectAttributes away) {
    if (!provider.isConfigured()) {
      throw new NotFoundException("Nobody can sign in here: no sign-in service is configured");
    }
    provider.registration();
    if (to != null && isOurs(to)) {
      away.addAttribute(TO, to);
    }
    return "redirect:/oauth2/authorization/" + OidcRegistration.ID;
  }

  /** An address of this site and no other, however a browser may read it. */
  public static boolean isOurs(String address) {
    return address.length() <= LONGEST
        && address.matches("/([A-Za-z0-9?][A-Za-z0-9._~/?=&%+:-]*)?");
  }

  static void succeeded(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    response.sendRedirect(request.getAttribute(TO) instanceof String address ? address : "/");
  }

  static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  /** Leading somebody to the sign-in service failed; what was asked may have been nonsense. */
  static void notBegun(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    Throwable cause = why.getCause() == null ? why : why.getCause();
    switch (cause) {
      case AuthenticationServiceException _ ->
          response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      case IllegalArgumentException _ -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
      case InvalidParameterException _ -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      default -> {
        LOG.error("Nobody can be led to the sign-in service", cause);
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
    }
  }
}

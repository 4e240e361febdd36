package org.candour.query.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * What must be remembered while somebody signs in, in a cookie of their own: only a node of this
 * site can read it or make one, and it is good for ten minutes. So whoever has not signed in has no
 * session, and a thousand who begin to cost no memory.
 */
final class SignInCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String NAME = "candour_signing_in";
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final Seal seal;
  private final OidcRegistration provider;
  private final Clock clock;

  SignInCookie(OidcRegistration provider, Seal seal, Clock clock) {
    this.seal = seal;
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * What is remembered.
   *
   * @param nonce what the id token must name
   * @param verifier what the challenge of PKCE was made from
   * @param to the page that somebody came from
   * @param until when it is good no more, in seconds since 1970
   */
  private record Remembered(
      String state,
      String redirect,
      String nonce,
      String verifier,
      @Nullable String to,
      long until) {}

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (begun == null) {
      set(request, response, "", Duration.ZERO);
      return;
    }
    String to = request.getParameter(SignIn.TO);
    Remembered remembered =
        new Remembered(
            Objects.requireNonNull(begun.getState()),
            Objects.requireNonNull(begun.getRedirectUri()),
            Objects.requireNonNull(begun.<String>getAttribute(OidcParameterNames.NONCE)),
            Objects.requireNonNull(begun.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
            to != null && SignIn.isOurs(to) ? to : null,
            clock.instant().plus(GOOD_FOR).getEpochSecond());
    byte[] sealed = seal.seal(CandourJson.mapper().writeValueAsBytes(remembered));
    set(request, response, Base64.getUrlEncoder().encodeToString(sealed), GOOD_FOR);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return remembered(request).map(this::begun).orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Optional<Remembered> remembered = remembered(request);
    remembered.map(Remembered::to).ifPresent(to -> request.setAttribute(SignIn.TO, to));
    set(request, response, "", Duration.ZERO);
    return remembered.map(this::begun).orElse(null);
  }

  private Optional<Remembered> remembered(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> open = seal.open(Base64.getUrlDecoder().decode(cookie.getValue()));
      if (open.isEmpty()) {
        return Optional.empty();
      }
      String text = new String(open.get(), StandardCharsets.UTF_8);
      Remembered remembered = CandourJson.mapper().readValue(text, Remembered.class);
      boolean isGood =
          remembered.until() >= clock.instant().getEpochSecond()
              && remembered.state().equals(request.getParameter(OAuth2ParameterNames.STATE));
      return isGood ? Optional.of(remembered) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // Not one of ours: made up or damaged.
      return Optional.empty();
    }
  }

  private OAuth2AuthorizationRequest begun(Remembered remembered) {
    ClientRegistration registration = provider.registration();
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .redirectUri(remembered.redirect())
        .scopes(registration.getScopes())
        .state(remembered.state())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                OidcParameterNames.NONCE, remembered.nonce(),
                PkceParameterNames.CODE_VERIFIER, remembered.verifier()))
        .build();
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(lifetime)
            .build()
            .toString());
  }
}

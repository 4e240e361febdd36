package org.candour.query.access;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The issuer's endpoints, looked up when somebody first signs in and then kept. */
final class OidcRegistration implements ClientRegistrationRepository {

  /** The issuer's name in our addresses. */
  static final String ID = "candour";

  private final @Nullable String issuer;
  private final SignInSettings settings;
  private final List<String> scopes;
  private volatile @Nullable ClientRegistration known;

  /**
   * The registration of the pages with an issuer.
   *
   * @param recording whether people record on the pages
   */
  OidcRegistration(@Nullable String issuer, SignInSettings settings, boolean recording) {
    this.issuer = issuer;
    this.settings = settings;
    this.scopes =
        recording
            ? List.of("openid", settings.readScope(), settings.recordScope())
            : List.of("openid", settings.readScope());
  }

  /** Whether people can sign in on the pages. */
  boolean isConfigured() {
    return issuer != null && settings.hasSecret();
  }

  /** The origin of the issuer's addresses; empty if there is no issuer. */
  Optional<String> origin() {
    return Optional.ofNullable(issuer)
        .map(URI::create)
        .map(address -> address.getScheme() + "://" + address.getAuthority());
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) && isConfigured() ? registration() : null;
  }

  /**
   * The registration of the pages.
   *
   * @throws AuthenticationServiceException if the issuer does not answer
   */
  ClientRegistration registration() {
    ClientRegistration registration = known;
    if (registration == null) {
      registration = ask();
      known = registration;
    }
    return registration;
  }

  private ClientRegistration ask() {
    try {
      return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(issuer, "issuer"))
          .registrationId(ID)
          .clientId(settings.clientId())
          .clientSecret(settings.clientSecret())
          .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
          .scope(scopes)
          .build();
    } catch (RuntimeException e) {
      throw new AuthenticationServiceException("The issuer does not answer", e);
    }
  }
}

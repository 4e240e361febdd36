package org.candour.query.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The issuer's addresses, asked for when somebody first signs in and then kept. */
final class OidcRegistration implements ClientRegistrationRepository {

  /** What the issuer is called in our addresses. */
  static final String ID = "candour";

  private final Identity identity;
  private volatile @Nullable ClientRegistration known;

  OidcRegistration(Identity identity) {
    this.identity = identity;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) && identity.hasSignIn() ? registration() : null;
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
    String issuer = Objects.requireNonNull(identity.issuer(), "issuer");
    try {
      return ClientRegistrations.fromIssuerLocation(issuer)
          .registrationId(ID)
          .clientId(identity.clientId())
          .clientSecret(identity.clientSecret())
          .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
          .scope("openid", identity.readScope())
          .build();
    } catch (RuntimeException e) {
      throw new AuthenticationServiceException("The issuer does not answer", e);
    }
  }
}

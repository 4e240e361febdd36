package org.candour.query.access;

import java.net.URI;
import java.util.List;
import org.candour.events.access.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who says who somebody is: {@code candour.identity}. Without an issuer nobody can sign in, and
 * everybody sees what is public.
 *
 * @param issuer the OpenID Connect provider, as its tokens call it
 * @param audience what a token must be meant for
 * @param readScope the scope without which a bearer token reads nothing
 * @param clientId the client by which the pages sign people in
 * @param clientSecret what that client shows
 * @param demonstration whether the issuer knows accounts whose password everybody knows
 * @param claims the names of the claims, where they are not the usual ones
 */
@ConfigurationProperties("candour.identity")
record Identity(
    @Nullable String issuer,
    @DefaultValue("candour") String audience,
    @DefaultValue("candour.read") String readScope,
    @DefaultValue("candour-pages") String clientId,
    @Nullable String clientSecret,
    @DefaultValue("false") boolean demonstration,
    @DefaultValue ClaimNames claims) {

  Identity {
    issuer = issuer == null || issuer.isBlank() ? null : issuer.strip();
  }

  /**
   * The names of the claims; the first of each that is in a token counts.
   *
   * @param rolePrefix what a role of Candour begins with, after {@code ROLE_}
   */
  record ClaimNames(
      @DefaultValue("sub") List<String> subject,
      @DefaultValue("roles") List<String> roles,
      @DefaultValue("") String rolePrefix,
      @DefaultValue("establishments") List<String> establishments,
      @DefaultValue("organisation") List<String> organisation,
      @DefaultValue("national") List<String> national,
      @DefaultValue({"client_id", "azp"}) List<String> client,
      @DefaultValue({"scope", "scp"}) List<String> scope) {

    Claims claims() {
      return new Claims(
          subject, roles, rolePrefix, establishments, organisation, national, client, scope);
    }
  }

  /** Whether people can sign in on the pages. */
  boolean hasSignIn() {
    return issuer != null && clientSecret != null && !clientSecret.isBlank();
  }

  /** Where a form of ours may lead in the end, besides ourselves; empty if nowhere. */
  String origin() {
    if (issuer == null) {
      return "";
    }
    URI address = URI.create(issuer);
    return " " + address.getScheme() + "://" + address.getAuthority();
  }

  /** Says what it is without its secret. */
  @Override
  public String toString() {
    return "issuer " + issuer + ", audience " + audience + ", client " + clientId;
  }
}

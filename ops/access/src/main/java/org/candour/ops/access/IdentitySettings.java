package org.candour.ops.access;

import java.util.List;
import org.candour.events.access.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer whose tokens are accepted: {@code candour.identity}. Without an issuer no token is
 * accepted: nothing can be recorded, and everybody reads what is public.
 *
 * @param issuer the OpenID Connect provider, by the name that its tokens give it
 * @param audience the audience that a token must name
 * @param demonstration whether the issuer has accounts whose passwords are published
 * @param claims the names of the claims, where they are not the usual ones
 */
@ConfigurationProperties("candour.identity")
public record IdentitySettings(
    @Nullable String issuer,
    @DefaultValue("candour") String audience,
    @DefaultValue("false") boolean demonstration,
    @DefaultValue ClaimNames claims) {

  public IdentitySettings {
    issuer = issuer == null || issuer.isBlank() ? null : issuer.strip();
  }

  /**
   * The names of the claims; the first of each that is in a token counts.
   *
   * @param rolePrefix the beginning of a role of Candour, after {@code ROLE_}
   */
  public record ClaimNames(
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
}

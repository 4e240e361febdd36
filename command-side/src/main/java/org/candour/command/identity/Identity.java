package org.candour.command.identity;

import java.util.List;
import org.candour.events.access.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who says who somebody is: {@code candour.identity}. Without an issuer nobody is believed, and
 * nothing can be recorded.
 *
 * @param issuer the issuer of tokens, as they call it themselves
 * @param audience what a token must be meant for
 * @param recordScope the scope without which a token records nothing
 * @param demonstration whether the issuer knows accounts whose password everybody knows
 * @param claims the names of the claims, where they are not the usual ones
 */
@ConfigurationProperties("candour.identity")
record Identity(
    @Nullable String issuer,
    @DefaultValue("candour") String audience,
    @DefaultValue("candour.record") String recordScope,
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
}

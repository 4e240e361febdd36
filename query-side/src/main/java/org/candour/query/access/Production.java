package org.candour.query.access;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What must not be so where it is meant. */
final class Production {

  private static final String PROFILE = "production";

  private Production() {}

  /**
   * Refuses demonstration accounts, and an issuer that anybody on the way could speak for, under
   * the profile {@code production}.
   *
   * @throws IllegalStateException saying which
   */
  static void check(Identity identity, Environment environment) {
    if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
      return;
    }
    if (identity.demonstration()) {
      throw new IllegalStateException(
          "Demonstration accounts are not for production: unset candour.identity.demonstration and"
              + " name an issuer of your own");
    }
    if (identity.issuer() != null && !identity.issuer().startsWith("https://")) {
      throw new IllegalStateException(
          "In production the issuer is reached over TLS: candour.identity.issuer is "
              + identity.issuer());
    }
  }
}

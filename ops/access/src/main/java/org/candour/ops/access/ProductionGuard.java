package org.candour.ops.access;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses unsafe settings under the profile {@code production}. */
final class ProductionGuard {

  private static final String PROFILE = "production";

  private ProductionGuard() {}

  /**
   * Checks the settings: under the profile {@code production} there are no demonstration accounts,
   * and the issuer is reached over TLS, so that nobody on the way can speak for it.
   *
   * @throws IllegalStateException naming the setting that is unsafe
   */
  static void check(IdentitySettings identity, Environment environment) {
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

package org.candour.ops.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

  /** The settings of an issuer, all else as it is by default. */
  static IdentitySettings identity(@Nullable String issuer, boolean demonstration) {
    return new Binder(
            new MapConfigurationPropertySource(
                Map.of(
                    "candour.identity.issuer",
                    issuer == null ? "" : issuer,
                    "candour.identity.demonstration",
                    demonstration)))
        .bindOrCreate("candour.identity", IdentitySettings.class);
  }

  @Test
  void demonstrationAccountsAndPlainIssuersAreNotForProduction() {
    MockEnvironment production = new MockEnvironment();
    production.setActiveProfiles("production");
    IdentitySettings demonstration = identity("https://sign-in.test", true);
    assertThatThrownBy(() -> ProductionGuard.check(demonstration, production))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("candour.identity.demonstration");
    assertThatThrownBy(
            () -> ProductionGuard.check(identity("http://sign-in.test", false), production))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TLS");
    ProductionGuard.check(identity("https://sign-in.test", false), production);
    ProductionGuard.check(identity(null, false), production);
    ProductionGuard.check(demonstration, new MockEnvironment());
  }
}

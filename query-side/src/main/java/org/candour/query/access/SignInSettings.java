package org.candour.query.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages sign people in: {@code candour.identity}, beside {@link
 * org.candour.ops.access.IdentitySettings}.
 *
 * @param readScope the scope without which a bearer token reads nothing
 * @param recordScope the scope without which nothing is recorded; asked for where people record on
 *     the pages
 * @param clientId the OAuth client that the pages are
 * @param clientSecret that client's secret; without it nobody can sign in on the pages
 */
@ConfigurationProperties("candour.identity")
record SignInSettings(
    @DefaultValue("candour.read") String readScope,
    @DefaultValue("candour.record") String recordScope,
    @DefaultValue("candour-pages") String clientId,
    @Nullable String clientSecret) {

  boolean hasSecret() {
    return clientSecret != null && !clientSecret.isBlank();
  }

  /** Names the client without its secret. */
  @Override
  public String toString() {
    return "client " + clientId;
  }
}

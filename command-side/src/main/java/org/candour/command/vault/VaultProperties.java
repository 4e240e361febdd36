package org.candour.command.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of persons are kept: {@code candour.vault}. Without a master key there is no
 * vault, and commands with personal data are refused.
 *
 * @param username the database role that alone reads and writes the vault
 * @param masterKeys the file of {@link org.candour.events.personal.MasterKeys}
 * @param masterKey the same as text, for an environment that has no files
 * @param makeMasterKey whether to make a key where there is none; for the standalone only
 */
@ConfigurationProperties("candour.vault")
record VaultProperties(
    @DefaultValue("candour_vault") String username,
    @DefaultValue("") String password,
    @Nullable Path masterKeys,
    @Nullable String masterKey,
    @DefaultValue("false") boolean makeMasterKey) {

  VaultProperties {
    masterKeys = masterKeys == null || masterKeys.toString().isBlank() ? null : masterKeys;
  }

  boolean isThere() {
    return masterKeys != null || (masterKey != null && !masterKey.isBlank());
  }

  /** Says where they are without saying what they are. */
  @Override
  public String toString() {
    return "vault of " + username + ", keys in " + (masterKeys == null ? "settings" : masterKeys);
  }
}

package org.candour.ops.access.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The master keys under which the keys of persons are wrapped: {@code candour.vault}. Without a
 * master key there is no vault: no command may hold personal data, and none can be read.
 *
 * @param masterKeys the file of {@link org.candour.events.personal.MasterKeys}
 * @param masterKey the same as text, for an environment that has no files
 */
@ConfigurationProperties("candour.vault")
public record MasterKeySettings(@Nullable Path masterKeys, @Nullable String masterKey) {

  public MasterKeySettings {
    masterKeys = masterKeys == null || masterKeys.toString().isBlank() ? null : masterKeys;
    masterKey = masterKey == null || masterKey.isBlank() ? null : masterKey;
  }

  /** Whether there is a vault. */
  public boolean isConfigured() {
    return masterKeys != null || masterKey != null;
  }

  /** Names the place of the keys, never the keys. */
  @Override
  public String toString() {
    return "keys in " + (masterKeys == null ? "settings" : masterKeys);
  }
}

package org.candour.query.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candour.events.personal.MasterKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The master keys under which the keys of persons are kept: {@code candour.vault}, as on the
 * command side.
 *
 * @param masterKeys the file
 * @param masterKey the same as text, for an environment that has no files
 */
@ConfigurationProperties("candour.vault")
record VaultKeys(@Nullable Path masterKeys, @Nullable String masterKey) {

  /**
   * The keys as they are now: a rotation adds to the file while we run.
   *
   * @throws IllegalArgumentException if they are none
   */
  @Nullable MasterKeys read() {
    try {
      if (masterKeys != null && !masterKeys.toString().isBlank()) {
        return MasterKeys.parse(Files.readString(masterKeys));
      }
      return masterKey == null || masterKey.isBlank() ? null : MasterKeys.parse(masterKey);
    } catch (IOException e) {
      throw new UncheckedIOException("The master keys in " + masterKeys + " cannot be read", e);
    }
  }

  /** Says where they are without saying what they are. */
  @Override
  public String toString() {
    return "keys in " + (masterKeys == null ? "settings" : masterKeys);
  }
}

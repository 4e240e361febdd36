package org.candour.command.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the command side reaches the vault: {@code candour.vault}, beside {@link
 * org.candour.ops.access.keys.MasterKeySettings}.
 *
 * @param username the database role that alone reads and writes the vault
 * @param makeMasterKey whether to make a master key where there is none; for the standalone only
 */
@ConfigurationProperties("candour.vault")
record VaultProperties(
    @DefaultValue("candour_vault") String username,
    @DefaultValue("") String password,
    @DefaultValue("false") boolean makeMasterKey) {

  /** Names the role without its password. */
  @Override
  public String toString() {
    return "vault of " + username;
  }
}

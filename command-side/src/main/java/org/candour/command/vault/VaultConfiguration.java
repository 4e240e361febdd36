package org.candour.command.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.util.Set;
import org.candour.command.ledger.append.EventEncryption;
import org.candour.command.ledger.durability.LedgerConnections;
import org.candour.events.personal.MasterKeys;
import org.candour.ops.access.keys.MasterKeyFile;
import org.candour.ops.access.keys.MasterKeySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault, with connections of a role of its own. */
@Configuration
@EnableConfigurationProperties({VaultProperties.class, MasterKeySettings.class})
class VaultConfiguration implements DisposableBean {

  private static final int CONNECTIONS = 4;
  private static final long PATIENCE_MILLISECONDS = 3_000;

  private @Nullable HikariDataSource connections;

  @Bean
  @DependsOnDatabaseInitialization
  EventEncryption encryption(
      VaultProperties properties,
      MasterKeySettings settings,
      @Value("${spring.datasource.url}") String url) {
    if (!settings.isConfigured() && properties.password().isEmpty()) {
      return Vault.NONE;
    }
    connections = connections(properties, url);
    KeyStore store = new KeyStore(connections);
    Set<String> needed = store.masters();
    if (!settings.isConfigured()) {
      require(needed.isEmpty(), settings);
      return Vault.NONE;
    }
    MasterKeyFile masters = new MasterKeyFile(settings);
    if (properties.makeMasterKey() && needed.isEmpty()) {
      masters.makeIfMissing(new SecureRandom());
    }
    require(needed.isEmpty() || masters.isThere(), settings);
    // A service whose keys cannot be read does not start.
    MasterKeys keys = masters.keys();
    require(needed.stream().allMatch(keys::has), settings);
    store.makeUpForLostErasures();
    return new Vault(store, masters);
  }

  /** Without the master keys nobody could read any more who persons are, nor add another. */
  private static void require(boolean holds, MasterKeySettings settings) {
    if (!holds) {
      throw new IllegalStateException(
          "The vault holds keys of persons, and the master keys under which they are kept are not"
              + " there (%s). Put back the file that candour.vault.master-keys names"
                  .formatted(settings));
    }
  }

  private static HikariDataSource connections(VaultProperties properties, String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("vault");
    config.setJdbcUrl(url);
    config.setUsername(properties.username());
    config.setPassword(properties.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE_MILLISECONDS);
    LedgerConnections.pool(config);
    return new HikariDataSource(config);
  }

  @Override
  public void destroy() {
    if (connections != null) {
      connections.close();
    }
  }
}

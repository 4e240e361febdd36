package org.candour.command.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import org.candour.command.ledger.append.EventEncryption;
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
    if (!settings.isConfigured()) {
      return Vault.NONE;
    }
    MasterKeyFile masters = new MasterKeyFile(settings);
    if (properties.makeMasterKey()) {
      masters.makeIfMissing(new SecureRandom());
    }
    // A service whose keys cannot be read does not start.
    masters.keys();
    connections = connections(properties, url);
    KeyStore store = new KeyStore(connections);
    store.makeUpForLostErasures();
    return new Vault(store, masters);
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
    return new HikariDataSource(config);
  }

  @Override
  public void destroy() {
    if (connections != null) {
      connections.close();
    }
  }
}

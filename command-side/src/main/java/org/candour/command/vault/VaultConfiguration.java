package org.candour.command.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.candour.command.ledger.append.EventEncryption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault, with connections of a role of its own. */
@Configuration
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration implements DisposableBean {

  private static final int CONNECTIONS = 4;
  private static final long PATIENCE_MILLISECONDS = 3_000;

  private @Nullable HikariDataSource connections;

  @Bean
  @DependsOnDatabaseInitialization
  EventEncryption sealing(
      VaultProperties properties, @Value("${spring.datasource.url}") String url) {
    if (!properties.isThere()) {
      return Vault.NONE;
    }
    connections = connections(properties, url);
    KeyStore store = new KeyStore(connections);
    store.makeUpForLostErasures();
    return new Vault(store, new MasterKeyFile(properties));
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

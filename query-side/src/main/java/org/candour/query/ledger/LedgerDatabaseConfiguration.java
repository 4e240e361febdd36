package org.candour.query.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One pool where the ledger and the views are in one database, and two where they are not. */
@Configuration(proxyBeanMethods = false)
class LedgerDatabaseConfiguration {

  @Bean
  LedgerDatabase ledgerDatabase(
      JdbcConnectionDetails views,
      JdbcClient viewsJdbc,
      @Value("${candour.ledger.database.url:}") String url,
      @Value("${candour.ledger.database.password:}") String password,
      Environment environment) {
    if (url.isBlank() || url.equals(views.getJdbcUrl())) {
      return LedgerDatabase.ofTheViews(
          viewsJdbc,
          LedgerDatabase.login(views.getJdbcUrl(), views.getUsername(), views.getPassword()));
    }
    @Nullable String secret = password.isBlank() ? views.getPassword() : password;
    return LedgerDatabase.apart(
        pool(environment, url, views.getUsername(), secret),
        LedgerDatabase.login(url, views.getUsername(), secret));
  }

  /** As large, and as patient, as that of the views. */
  private static HikariDataSource pool(
      Environment environment, String url, @Nullable String user, @Nullable String password) {
    HikariConfig pool =
        Binder.get(environment)
            .bind("spring.datasource.hikari", Bindable.of(HikariConfig.class))
            .orElseGet(HikariConfig::new);
    pool.setPoolName("ledger");
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setReadOnly(true);
    return new HikariDataSource(pool);
  }
}

package org.candour.query.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.candour.ops.access.OrganisationRecords;
import org.candour.ops.access.keys.MasterKeySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.config.annotation.web.http.SpringHttpSessionConfiguration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions and what people fill in, in the database, so that any node serves whoever signed in at
 * another. Only who signs in begins one.
 */
@Configuration(proxyBeanMethods = false)
@Import(SpringHttpSessionConfiguration.class)
@EnableConfigurationProperties(MasterKeySettings.class)
class SessionConfiguration {

  /** A request of somebody who is signed in reads one row. */
  private static final int CONNECTIONS = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Where sessions are kept: with the views, or in a database with a pool of its own. */
  record Sessions(DataSource database, @Nullable HikariDataSource pool) implements AutoCloseable {
    @Override
    public void close() {
      if (pool != null) {
        pool.close();
      }
    }
  }

  @Bean
  Sessions sessions(
      DataSource views,
      JdbcConnectionDetails details,
      @Value("${candour.sessions.url:}") String url,
      @Value("${candour.sessions.password:}") String password) {
    if (url.isBlank() || url.equals(details.getJdbcUrl())) {
      return new Sessions(views, null);
    }
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("sessions");
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setConnectionTimeout(PATIENCE.toMillis());
    settings.setJdbcUrl(url);
    settings.setUsername(details.getUsername());
    settings.setPassword(password.isBlank() ? details.getPassword() : password);
    HikariDataSource pool = new HikariDataSource(settings);
    return new Sessions(pool, pool);
  }

  @Bean
  JdbcIndexedSessionRepository sessionRepository(
      Sessions kept,
      MasterKeySettings masters,
      OrganisationRecords records,
      @Value("${server.servlet.session.timeout}") Duration timeout) {
    DataSource source = kept.database();
    TransactionTemplate apart = new TransactionTemplate(new DataSourceTransactionManager(source));
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcIndexedSessionRepository sessions =
        new JdbcIndexedSessionRepository(new JdbcTemplate(source), apart);
    sessions.setTableName("reading.session");
    sessions.setDefaultMaxInactiveInterval(timeout);
    sessions.setConversionService(
        sealed(new SessionForms(new Seal(masters, "candour sessions"), records)));
    return sessions;
  }

  @Bean
  Drafts drafts(Sessions kept, MasterKeySettings masters, ObjectProvider<Clock> clock) {
    return new Drafts(kept.database(), masters, clock.getIfAvailable(Clock::systemUTC));
  }

  @SuppressWarnings("NullAway") // Spring’s contract: what cannot be read is no attribute
  private static GenericConversionService sealed(SessionForms forms) {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, forms::write);
    conversion.addConverter(byte[].class, Object.class, forms::read);
    return conversion;
  }

  /** HttpOnly, and Secure over TLS, as Tomcat’s own was. */
  @Bean
  CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name}") String name) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** Also where an error is answered, whose page knows who is signed in. */
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
      SessionRepositoryFilter<?> filter) {
    FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
        new FilterRegistrationBean<>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registration;
  }
}

package org.candour.ops.standalone;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.candour.command.CommandSide;
import org.candour.command.time.PlayedClock;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.candour.ops.standalone.signin.SignInServer;
import org.candour.query.QuerySide;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** The two services as two Spring contexts that know nothing of each other. */
final class Services {

  /** The name of the standalone's log and of its key. */
  static final String ORIGIN = "candour.local/ledger";

  /** How much of what libraries say goes to the log file. */
  private static final String LOG_LEVEL = System.getProperty("candour.log.level", "info");

  /** Loggers that say cookies, tokens and codes at debug; they never do. */
  private static final Map<String, String> SAYS_WHOLE_REQUESTS =
      Map.of(
          "logging.level.org.apache.coyote", "info",
          "logging.level.org.apache.tomcat", "info",
          "logging.level.org.springframework.security.core.session", "info",
          "logging.level.org.springframework.security.web.FilterChainProxy", "info",
          "logging.level.org.springframework.security.web.DefaultRedirectStrategy", "info",
          "logging.level.org.springframework.web.client", "info");

  private static final int SECRET_BYTES = 32;

  private Services() {}

  /** The standalone's own, with a secret that it and the pages share for as long as they run. */
  static SignInIssuer demonstration(Settings settings) {
    return new SignInIssuer(
        settings.signInAddress().toString(), SignInServer.PAGES_CLIENT, randomSecret(), true);
  }

  /**
   * The same for pages that run apart.
   *
   * @throws CannotStartException if the secret that they share is empty
   */
  static SignInIssuer demonstration(Settings settings, String secret) {
    if (secret.isBlank()) {
      throw new CannotStartException(
          "Set CANDOUR_CLIENT_SECRET to the secret that the pages have as theirs.");
    }
    return new SignInIssuer(
        settings.signInAddress().toString(), SignInServer.PAGES_CLIENT, secret, true);
  }

  private static String randomSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The two sides fetch its keys when they first need them. */
  static ConfigurableApplicationContext startSignIn(Settings settings, SignInIssuer issuer) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.application.name", "candour-sign-in");
    properties.put("spring.jmx.enabled", false);
    properties.put("spring.main.banner-mode", "off");
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("server.port", settings.signInPort());
    properties.put("server.address", settings.bind());
    properties.put("logging.config", "classpath:logback.xml");
    properties.put("logging.level.root", LOG_LEVEL);
    properties.putAll(SAYS_WHOLE_REQUESTS);
    return start(
        SignInServer.application(settings.signInAddress(), settings.publicPages(), issuer.secret()),
        properties);
  }

  /**
   * Starts the command side.
   *
   * @param more settings that it would not have otherwise
   * @param clock the clock of a demonstration; null is the true time
   */
  static ConfigurableApplicationContext startCommandSide(
      Settings settings,
      EmbeddedDatabase database,
      SignInIssuer issuer,
      DemonstrationWitness witness,
      Map<String, Object> more,
      @Nullable PlayedClock clock,
      MigrationOrder migrations) {
    Map<String, Object> properties = common("candour-command-side", settings, database, issuer);
    properties.put("server.port", settings.commandPort());
    properties.put("candour.public-address", settings.publicCommands().toString());
    properties.put("CANDOUR_COMMAND_PASSWORD", database.password("candour_command"));
    properties.put("CANDOUR_OWNER_PASSWORD", database.password("candour_owner"));
    properties.put("CANDOUR_ORIGIN", ORIGIN);
    properties.put("CANDOUR_SIGNING_KEY", settings.data().resolve("signing-key").toString());
    properties.put("CANDOUR_POLICY", witness.policy());
    properties.put("CANDOUR_VAULT_PASSWORD", database.password("candour_vault"));
    properties.put("CANDOUR_MASTER_KEYS", settings.data().resolve("master-keys").toString());
    properties.put("candour.vault.make-master-key", true);
    properties.put("spring.web.resources.add-mappings", false);
    DemonstrationAccount.bySubject()
        .forEach(
            (of, accounts) -> properties.put("candour.identity.accounts[" + of + "]", accounts));
    properties.putAll(more);
    SpringApplication application = CommandSide.application();
    if (clock != null) {
      application.addInitializers(
          context -> context.getBeanFactory().registerSingleton("playedClock", clock));
    }
    migrations.first(application);
    try {
      return start(application, properties);
    } finally {
      migrations.over();
    }
  }

  static ConfigurableApplicationContext startQuerySide(
      Settings settings,
      EmbeddedDatabase database,
      SignInIssuer issuer,
      DemonstrationWitness witness,
      MigrationOrder migrations) {
    Map<String, Object> properties = common("candour-query-side", settings, database, issuer);
    properties.putAll(issuer.forPages());
    properties.put("server.port", settings.queryPort());
    properties.put("candour.public-address", settings.publicPages().toString());
    properties.put("candour.command-address", settings.commandAddress().toString());
    properties.put("candour.command-public-address", settings.publicCommands().toString());
    properties.put("candour.documents", settings.data().resolve("documents").toString());
    properties.put("CANDOUR_QUERY_PASSWORD", database.password("candour_query"));
    properties.put("CANDOUR_POLICY", witness.policy());
    properties.put("CANDOUR_MASTER_KEYS", settings.data().resolve("master-keys").toString());
    SpringApplication application = QuerySide.application(Map.of());
    migrations.next(application);
    return start(application, properties);
  }

  private static Map<String, Object> common(
      String name, Settings settings, EmbeddedDatabase database, SignInIssuer issuer) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.application.name", name);
    properties.put("spring.jmx.enabled", false);
    properties.put("server.address", settings.bind());
    properties.put("CANDOUR_DB_URL", database.jdbcUrl("candour"));
    properties.putAll(issuer.forBothSides());
    properties.put("logging.config", "classpath:logback.xml");
    properties.put("logging.level.root", LOG_LEVEL);
    properties.put("logging.level.org.springdoc", "error");
    properties.putAll(SAYS_WHOLE_REQUESTS);
    return properties;
  }

  private static ConfigurableApplicationContext start(
      SpringApplication application, Map<String, Object> properties) {
    application.setRegisterShutdownHook(false);
    application.addListeners(new Given(properties), new OneAtATime());
    return application.run();
  }

  /**
   * Holds up a service while another prepares its environment, which sets up the one system of logs
   * that they all share.
   */
  private static final class OneAtATime
      implements ApplicationListener<SpringApplicationEvent>, Ordered {

    private static final ReentrantLock PREPARING = new ReentrantLock();

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
      if (event instanceof ApplicationStartingEvent) {
        PREPARING.lock();
      } else if (PREPARING.isHeldByCurrentThread()
          && (event instanceof ApplicationContextInitializedEvent
              || event instanceof ApplicationFailedEvent)) {
        PREPARING.unlock();
      }
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }

  /** Puts settings before every other source, and before the first of them is read. */
  private record Given(Map<String, Object> properties)
      implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
      event
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("standalone", properties));
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }
}

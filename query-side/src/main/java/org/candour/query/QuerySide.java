package org.candour.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** The query side as a service of its own, or as one of two contexts in one JVM. */
@SpringBootApplication(
    excludeName = {
      "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
    })
public class QuerySide {

  private static final String CONFIGURATION = "query-side";

  /** Starts the service; settings come from {@code query-side.yml} and the environment. */
  public static void main(String[] args) {
    application(Map.of()).run(args);
  }

  /**
   * The application, not yet started. Its configuration is {@code query-side.yml}, whatever else is
   * on the class path.
   *
   * @param properties settings that override the file, the environment and the system properties
   */
  public static SpringApplication application(Map<String, Object> properties) {
    SpringApplication application = new SpringApplication(QuerySide.class);
    application.setDefaultProperties(Map.of("spring.config.name", CONFIGURATION));
    application.setRegisterShutdownHook(true);
    application.addListeners(new Overrides(properties));
    return application;
  }

  /** Runs before the configuration files are read, so that their name can be one of ours. */
  private record Overrides(Map<String, Object> properties)
      implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
          org.springframework.core.Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
      event
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("given by the caller", properties));
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }
}

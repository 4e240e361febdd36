package org.candour.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that takes commands and writes the ledger. */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
    })
public class CommandSide {

  /** Starts the service with the settings of {@code command-side.yml}. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** The service, ready to be started with more settings. */
  public static SpringApplication application() {
    System.setProperty("disable-axoniq-console-message", "true");
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication application = new SpringApplication(CommandSide.class);
    application.setDefaultProperties(java.util.Map.of("spring.config.name", "command-side"));
    return application;
  }
}

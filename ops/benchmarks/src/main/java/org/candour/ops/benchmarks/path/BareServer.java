package org.candour.ops.benchmarks.path;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.candour.ops.access.AccessSecurity;
import org.candour.ops.access.IdentitySettings;
import org.candour.ops.access.Limits;
import org.candour.ops.access.RefusalWording;
import org.candour.ops.access.RefusalWording.Text;
import org.candour.ops.access.RefusedRequests;
import org.candour.ops.access.Tokens;
import org.candour.ops.access.server.RequestConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What the services stand on, at its best: the same web server and the same check of tokens before
 * an endpoint that reads a body of JSON and sends it back.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({IdentitySettings.class, Limits.class})
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
})
@Import({RequestConfiguration.class, BareServer.Endpoint.class})
public class BareServer {

  /**
   * Runs until the process is ended.
   *
   * @param args the port, and the issuer of tokens
   */
  public static void main(String[] args) {
    application(args[0], args[1]).run();
  }

  static SpringApplication application(String port, String issuer) {
    SpringApplication application = new SpringApplication(BareServer.class);
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.config.name", "bare");
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.threads.virtual.enabled", true);
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", port);
    settings.put("candour.identity.issuer", issuer);
    settings.put("candour.identity.audience", "candour");
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    settings.put("logging.level.root", "warn");
    application.setDefaultProperties(settings);
    return application;
  }

  @Bean
  Tokens tokens(IdentitySettings identity, Environment environment) {
    return Tokens.of(identity, Clock.systemUTC(), environment, Set::of);
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, Limits limits, Tokens tokens) {
    Text refused = new Text("Refused", "By the bare endpoint");
    RefusedRequests refusals =
        new RefusedRequests(new RefusalWording(refused, refused, refused, refused, refused));
    AccessSecurity.addTo(http, tokens, limits, refusals, refusals);
    http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.csrf(csrf -> csrf.disable());
    http.logout(logout -> logout.disable());
    return http.build();
  }

  @Bean
  FilterRegistrationBean<Filter> securityFilterChainRegistration(
      @Qualifier("springSecurityFilterChain") Filter chain) {
    return AccessSecurity.registration(chain);
  }

  /** Sends back what it is sent. */
  @RestController
  static final class Endpoint {

    @PostMapping("/commands/{name}")
    JsonNode answer(@PathVariable String name, @RequestBody JsonNode body) {
      return body;
    }
  }
}

package org.candour.command.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.partnership.organisation.StandingRecord;
import org.candour.ops.access.AccessSecurity;
import org.candour.ops.access.BearerAuthentication;
import org.candour.ops.access.IdentitySettings;
import org.candour.ops.access.Limits;
import org.candour.ops.access.RefusalWording;
import org.candour.ops.access.RefusalWording.Text;
import org.candour.ops.access.RefusedRequests;
import org.candour.ops.access.Tokens;
import org.candour.ops.access.metrics.MetricsConfiguration;
import org.candour.ops.access.server.RequestConfiguration;
import org.candour.ops.access.server.ServerRefusals;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Lets in requests with a valid token; the streams decide what its account may record. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({IdentitySettings.class, Limits.class})
@Import({RequestConfiguration.class, MetricsConfiguration.class})
class SecurityConfiguration {

  private static final RefusalWording WORDING =
      new RefusalWording(
          new Text("Sign in", "Send a bearer token in Authorization"),
          new Text("The token is not valid here", "Ask for a new one"),
          new Text(
              "The token lacks the scope to record", "Ask for a token with the scope that records"),
          new Text(
              "Too many requests", "Wait a little and send it again with the same Idempotency-Key"),
          new Text(
              "The sign-in service is away",
              "Send it again with the same Idempotency-Key: it is recorded once"));

  @Bean
  Tokens tokens(
      IdentitySettings identity, Clock clock, Environment environment, LedgerLookup ledger) {
    return Tokens.of(
        identity,
        clock,
        environment,
        organisation -> StandingRecord.family(organisation, ledger.joined(), ledger::stream));
  }

  /**
   * The chain of every request.
   *
   * @param recordScope the scope without which a token records nothing
   */
  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Limits limits,
      Tokens tokens,
      @Value("${candour.identity.record-scope:candour.record}") String recordScope) {
    RefusedRequests refusals = new RefusedRequests(WORDING);
    AccessSecurity.addTo(http, tokens, limits, refusals, refusals);
    http.authorizeHttpRequests(requests ->
        requests
            .dispatcherTypeMatchers(DispatcherType.ERROR)
            .permitAll()
            .requestMatchers(
                HttpMethod.GET,
                "/health",
                "/health/liveness",
                "/health/readiness",
                "/health/ping",
                "/info",
                "/api-docs",
                "/api-docs/**",
                "/api-docs.yaml")
            .permitAll()
            .requestMatchers(HttpMethod.POST, "/commands/**")
            .hasAuthority(BearerAuthentication.authority(recordScope))
            .anyRequest()
            .authenticated());
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    // A bearer token is never sent by a browser of its own accord, so nothing can be forged.
    http.csrf(csrf -> csrf.disable());
    http.logout(logout -> logout.disable());
    http.headers(headers ->
        headers
            .contentSecurityPolicy(
                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    return http.build();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals() {
    return ServerRefusals.of(ServerRefusals.Pages.NONE);
  }

  @Bean
  FilterRegistrationBean<Filter> securityFilterChainRegistration(
      @Qualifier("springSecurityFilterChain") Filter chain) {
    return AccessSecurity.registration(chain);
  }
}

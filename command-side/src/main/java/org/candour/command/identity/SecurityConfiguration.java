package org.candour.command.identity;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Lets in who brings a token that is believed; what it may record is for the streams to say. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({Identity.class, Limits.class})
class SecurityConfiguration {

  /** As Spring Boot would have it: before our own filters, after those that read the request. */
  private static final int ORDER = -100;

  @Bean
  Tokens tokens(Identity identity, Clock clock, Environment environment) {
    Production.check(identity, environment);
    return new Tokens(identity, clock);
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, Identity identity, Limits limits, Tokens tokens) {
    RefusedRequests refusals = new RefusedRequests();
    http.addFilterBefore(new IssuerAway(refusals), SecurityContextHolderFilter.class);
    http.addFilterAfter(
        RateLimits.perAddress(limits.addressPerMinute(), refusals),
        SecurityContextHolderFilter.class);
    http.addFilterBefore(
        RateLimits.perAccount(limits.accountPerMinute(), refusals), AuthorizationFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers(
                HttpMethod.GET, "/health", "/api-docs", "/api-docs/**", "/api-docs.yaml")
            .permitAll()
            .requestMatchers(HttpMethod.POST, "/commands/**")
            .hasAuthority(Tokens.SCOPE + identity.recordScope())
            .anyRequest()
            .authenticated());
    http.oauth2ResourceServer(server ->
        server
            .authenticationEntryPoint(refusals)
            .accessDeniedHandler(refusals)
            .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(tokens::signedIn)));
    http.exceptionHandling(
        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    // A bearer token is never sent by a browser of its own accord, so nothing can be forged.
    http.csrf(csrf -> csrf.disable());
    http.requestCache(cache -> cache.disable());
    http.logout(logout -> logout.disable());
    http.headers(headers ->
        headers
            .contentSecurityPolicy(
                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
            .httpStrictTransportSecurity(
                hsts -> hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds())));
    return http.build();
  }

  @Bean
  FilterRegistrationBean<Filter> securityFilterChainRegistration(
      @Qualifier("springSecurityFilterChain") Filter chain) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
    registration.setOrder(ORDER);
    return registration;
  }
}

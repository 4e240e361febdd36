package org.candour.ops.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The part of a filter chain that both services have: tokens, rate limits, refusals, HSTS. */
public final class AccessSecurity {

  /** As Spring Boot would have it: before our own filters, after those that read the request. */
  private static final int ORDER = -100;

  private static final Duration HSTS = Duration.ofDays(365);

  private AccessSecurity() {}

  /**
   * Adds to a chain all that both services have.
   *
   * @param denied answers who is known and still may not go on
   */
  public static void addTo(
      HttpSecurity http,
      Tokens tokens,
      Limits limits,
      RefusedRequests refusals,
      AccessDeniedHandler denied) {
    http.addFilterBefore(new IssuerUnavailableFilter(refusals), SecurityContextHolderFilter.class);
    http.addFilterAfter(
        RateLimits.perAddress(limits.addressPerMinute(), refusals),
        SecurityContextHolderFilter.class);
    http.addFilterBefore(
        RateLimits.perAccount(limits.accountPerMinute(), refusals), AuthorizationFilter.class);
    http.oauth2ResourceServer(server ->
        server
            .authenticationEntryPoint(refusals)
            .accessDeniedHandler(denied)
            .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(tokens::authentication)));
    http.exceptionHandling(
        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(denied));
    http.requestCache(cache -> cache.disable());
    http.headers(headers ->
        headers.httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(HSTS.toSeconds())));
  }

  /**
   * Has the servlet container run the chain, which Boot's own auto-configuration would; also where
   * an error is answered, so that the answer has its headers and its page knows who is signed in.
   */
  public static FilterRegistrationBean<Filter> registration(Filter chain) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
    registration.setOrder(ORDER);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registration;
  }
}

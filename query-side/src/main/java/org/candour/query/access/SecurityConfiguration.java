package org.candour.query.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/**
 * One chain for pages and answers: a session after sign-in, a bearer token, or nobody. What
 * somebody may see is decided where it is read, so nothing here knows an address but those of
 * signing in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({Identity.class, Limits.class})
class SecurityConfiguration {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  /** As Spring Boot would have it: before our own filters, after those that read the request. */
  private static final int ORDER = -100;

  @Bean
  Tokens tokens(Identity identity, Environment environment) {
    Production.check(identity, environment);
    return new Tokens(identity);
  }

  /** Odd names of parameters are refused where parameters are read, with a problem that says so. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterNames(name -> true);
    return firewall;
  }

  @Bean
  OidcRegistration provider(Identity identity) {
    return new OidcRegistration(identity);
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Identity identity,
      Limits limits,
      Tokens tokens,
      OidcRegistration provider,
      JsonMapper json) {
    RefusedRequests refusals = new RefusedRequests(json);
    RateLimits addresses = RateLimits.perAddress(limits.addressPerMinute(), refusals);
    RateLimits accounts = RateLimits.perAccount(limits.accountPerMinute(), refusals);
    http.addFilterBefore(new IssuerAway(refusals), SecurityContextHolderFilter.class);
    http.addFilterAfter(addresses, SecurityContextHolderFilter.class);
    http.addFilterBefore(accounts, AuthorizationFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .anyRequest()
            .access((authentication, request) ->
                new AuthorizationDecision(
                    !(authentication.get() instanceof BearerAuthentication bearer)
                        || bearer.getAuthorities().stream()
                            .anyMatch(a ->
                                (Tokens.SCOPE + identity.readScope()).equals(a.getAuthority())))));
    http.oauth2ResourceServer(server ->
        server
            .authenticationEntryPoint(refusals)
            .accessDeniedHandler(refusals)
            .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(tokens::bearer)));
    if (identity.hasSignIn()) {
      signIn(http, tokens, provider);
    }
    http.requestCache(cache -> cache.disable());
    http.exceptionHandling(
        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    http.headers(headers ->
        headers
            .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY + identity.origin()))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .httpStrictTransportSecurity(
                hsts -> hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds())));
    return http.build();
  }

  private static void signIn(HttpSecurity http, Tokens tokens, OidcRegistration provider) {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, "/oauth2/authorization");
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(login ->
        login
            .loginPage("/sign-in")
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
            .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
            .userInfoEndpoint(user ->
                user.oidcUserService(request -> {
                  try {
                    var token = tokens.decode(request.getAccessToken().getTokenValue());
                    return new OidcAccount(request.getIdToken(), tokens.account(token));
                  } catch (JwtException e) {
                    throw new OAuth2AuthenticationException(
                        new OAuth2Error("invalid_token"), "The access token is not for us", e);
                  }
                }))
            .successHandler(SignIn::succeeded)
            .failureHandler(SignIn::failed));
    var logout = new OidcClientInitiatedLogoutSuccessHandler(provider);
    logout.setPostLogoutRedirectUri("{baseUrl}/");
    http.logout(out ->
        out.logoutUrl("/sign-out").deleteCookies("candour_session").logoutSuccessHandler(logout));
  }

  /** Also where an error is answered, so that its page knows who is signed in. */
  @Bean
  FilterRegistrationBean<jakarta.servlet.Filter> securityFilterChainRegistration(
      @Qualifier("springSecurityFilterChain") jakarta.servlet.Filter chain) {
    FilterRegistrationBean<jakarta.servlet.Filter> registration =
        new FilterRegistrationBean<>(chain);
    registration.setOrder(ORDER);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registration;
  }
}

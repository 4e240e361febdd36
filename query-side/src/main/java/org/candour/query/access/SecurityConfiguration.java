package org.candour.query.access;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.candour.ops.access.AccessSecurity;
import org.candour.ops.access.BearerAuthentication;
import org.candour.ops.access.IdentitySettings;
import org.candour.ops.access.Limits;
import org.candour.ops.access.OrganisationRecords;
import org.candour.ops.access.RefusalWording;
import org.candour.ops.access.RefusalWording.Text;
import org.candour.ops.access.RefusedRequests;
import org.candour.ops.access.Tokens;
import org.candour.ops.access.keys.MasterKeySettings;
import org.candour.ops.access.metrics.MetricsConfiguration;
import org.candour.ops.access.server.RequestConfiguration;
import org.candour.ops.access.server.ServerRefusals;
import org.candour.query.api.problem.PlainPage;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/**
 * One chain for pages and JSON: a session after sign-in, a bearer token, or nobody. Each reader
 * decides what an account may see, so nothing here knows an address but those of signing in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({IdentitySettings.class, SignInSettings.class, Limits.class})
@Import({RequestConfiguration.class, MetricsConfiguration.class})
class SecurityConfiguration {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  private static final RefusalWording WORDING =
      new RefusalWording(
          new Text("Unauthorized", "Sign in, or send a bearer token in Authorization"),
          new Text("Unauthorized", "The token is not valid here"),
          new Text("Forbidden", "The token lacks the scope to read"),
          new Text("Too Many Requests", "Too many requests. Wait a little"),
          new Text("Service Unavailable", "The sign-in service is away. Try again shortly"));

  @Bean
  Tokens tokens(
      IdentitySettings identity,
      ObjectProvider<Clock> clock,
      Environment environment,
      OrganisationRecords records) {
    return Tokens.of(identity, clock(clock), environment, records);
  }

  private static Clock clock(ObjectProvider<Clock> given) {
    return given.getIfAvailable(Clock::systemUTC);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals() {
    return ServerRefusals.of(PlainPage::of);
  }

  @Bean
  OidcRegistration provider(
      IdentitySettings identity,
      SignInSettings settings,
      @Value("${candour.command-address:}") String commandSide) {
    return new OidcRegistration(identity.issuer(), settings, !commandSide.isBlank());
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      SignInSettings settings,
      Limits limits,
      Tokens tokens,
      OidcRegistration provider,
      OrganisationRecords records,
      MasterKeySettings masters,
      ObjectProvider<Clock> clock,
      JsonMapper json) {
    RefusedRequests refusals = new RefusedRequests(WORDING);
    AccessSecurity.addTo(http, tokens, limits, refusals, new RefusedForms(refusals, json));
    http.authorizeHttpRequests(requests ->
        requests
            .anyRequest()
            .access((authentication, request) ->
                new AuthorizationDecision(
                    !(authentication.get() instanceof BearerAuthentication bearer)
                        || bearer.hasScope(settings.readScope()))));
    http.csrf(forms ->
        forms
            .csrfTokenRepository(new FormTokens())
            .requireCsrfProtectionMatcher(FormTokens::areNeeded));
    if (provider.isConfigured()) {
      signIn(
          http,
          tokens,
          provider,
          records,
          new SignInCookie(provider, new Seal(masters, "candour sign-in"), clock(clock)));
    }
    // A form of ours may lead to the issuer in the end: signing out does.
    String policy = POLICY + provider.origin().map(origin -> " " + origin).orElse("");
    http.headers(headers ->
        headers
            .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    return http.build();
  }

  private static void signIn(
      HttpSecurity http,
      Tokens tokens,
      OidcRegistration provider,
      OrganisationRecords records,
      SignInCookie cookie) {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, "/oauth2/authorization");
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(login ->
        login
            .loginPage("/sign-in")
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new SessionTokens())
            .authorizationEndpoint(endpoint ->
                endpoint
                    .authorizationRequestResolver(requests)
                    .authorizationRequestRepository(cookie))
            .userInfoEndpoint(user ->
                user.oidcUserService(request -> {
                  try {
                    var token = tokens.decode(request.getAccessToken().getTokenValue());
                    return new OidcAccount(request.getIdToken(), tokens.account(token), records);
                  } catch (JwtException e) {
                    throw new OAuth2AuthenticationException(
                        new OAuth2Error("invalid_token"), "The access token is not for us", e);
                  }
                }))
            .successHandler(SignIn::succeeded)
            .failureHandler(SignIn::failed)
            .withObjectPostProcessor(new SayWhyNotBegun()));
    var logout = new OidcClientInitiatedLogoutSuccessHandler(provider);
    logout.setPostLogoutRedirectUri("{baseUrl}/");
    http.logout(out ->
        out.logoutUrl("/sign-out").deleteCookies("candour_session").logoutSuccessHandler(logout));
  }

  @Bean
  FilterRegistrationBean<Filter> securityFilterChainRegistration(
      @Qualifier("springSecurityFilterChain") Filter chain) {
    return AccessSecurity.registration(chain);
  }

  /** The framework would log a whole stack trace for each, with what was sent, and answer 500. */
  private static final class SayWhyNotBegun
      implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

    @Override
    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
      filter.setAuthenticationFailureHandler(SignIn::notBegun);
      return filter;
    }
  }
}

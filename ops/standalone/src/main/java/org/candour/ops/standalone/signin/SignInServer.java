package org.candour.ops.standalone.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * An OpenID Connect provider that knows the demonstration accounts and keeps nothing: its key is
 * made at each start, and tokens do not outlive it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
})
@Import({SignInPage.class, Errors.class})
public class SignInServer {

  /** The id of the client by which the pages sign people in. */
  public static final String PAGES_CLIENT = Clients.PAGES;

  private static final String STYLE = "style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * The server, not yet started.
   *
   * @param issuer where it will be reached; its tokens say so
   * @param pages where the pages are, to which a browser comes back
   * @param pagesSecret what the pages' client shows; known to it and to this server alone
   */
  public static SpringApplication application(URI issuer, URI pages, String pagesSecret) {
    SpringApplication application = new SpringApplication(SignInServer.class);
    application.setDefaultProperties(
        Map.of(
            "spring.config.name", "sign-in",
            "server.servlet.session.cookie.name", "candour_sign_in",
            "server.servlet.session.cookie.same-site", "lax",
            "spring.web.resources.add-mappings", false));
    application.setRegisterShutdownHook(false);
    application.addInitializers(context ->
        context.getBeanFactory().registerSingleton("place", new Place(issuer, pages, pagesSecret)));
    return application;
  }

  /** Where the server and the pages are. */
  record Place(URI issuer, URI pages, String pagesSecret) {}

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, Place place) {
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(server.getEndpointsMatcher());
      server.oidc(oidc -> {});
    });
    http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    http.exceptionHandling(
        failures -> failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/")));
    return headers(http, place).build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain signIn(HttpSecurity http, Place place) {
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.formLogin(form -> form.loginPage("/").loginProcessingUrl("/login").failureUrl("/?failed"));
    return headers(http, place).build();
  }

  /** Browsers hold a form to its policy through every redirect, so the pages are named in it. */
  private static HttpSecurity headers(HttpSecurity http, Place place) {
    String policy = "default-src 'none'; form-action 'self' " + place.pages() + "; " + STYLE;
    return http.headers(
        headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy)));
  }

  @Bean
  UserDetailsService accounts() {
    return new InMemoryUserDetailsManager(
        DemonstrationAccount.ALL.stream()
            .map(account ->
                User.withUsername(account.name())
                    .password("{noop}" + DemonstrationAccount.PASSWORD)
                    .authorities(account.role().name())
                    .build())
            .toList());
  }

  @Bean
  RegisteredClientRepository clients(Place place) {
    return new KnownClients(Clients.all(place));
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(Place place) {
    return AuthorizationServerSettings.builder().issuer(place.issuer().toString()).build();
  }

  @Bean
  JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    RSAKey key =
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyID(UUID.randomUUID().toString())
            .build();
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  /** With which the server itself knows its own tokens again, where somebody asks who they are. */
  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return new AccountClaims();
  }
}

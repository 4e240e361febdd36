package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.ops.access.OrganisationRecords;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Two nodes with views of their own and one database of sessions. */
@Tag("server")
class SharedSessionsTest {

  private static final Map<String, Object> KEY =
      Map.of("candour.vault.master-key", Base64.getEncoder().encodeToString(new byte[32]));

  private static String views;
  private static ConfigurableApplicationContext first;
  private static ConfigurableApplicationContext second;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    views = Server.database();
    first = ledger.startApart(views, KEY);
    second =
        ledger.startApart(
            Server.database(),
            Map.of(
                "candour.vault.master-key",
                KEY.get("candour.vault.master-key"),
                "candour.sessions.url",
                Server.embedded().jdbcUrl(views)));
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
  }

  @Test
  void whoSignedInAtOneNodeIsSignedInAtTheOtherUntilTheySignOut() throws Exception {
    JdbcIndexedSessionRepository sessions = first.getBean(JdbcIndexedSessionRepository.class);
    String session = signedIn(sessions);

    assertThat(page(second, session)).contains("Signed in:").contains("Inspector");
    assertThat(page(first, session)).contains("Signed in:");

    sessions.deleteById(session);
    assertThat(page(second, session)).doesNotContain("Signed in:");
  }

  @Test
  void whoReadsTheTableOfSessionsLearnsNothingOfWhoSignedIn() {
    signedIn(first.getBean(JdbcIndexedSessionRepository.class));
    JdbcTemplate table =
        new JdbcTemplate(
            new DriverManagerDataSource(
                Server.embedded().jdbcUrl(views),
                "candour_query",
                Server.embedded().password("candour_query")));

    assertThat(
            table.queryForList(
                "SELECT attribute_bytes FROM reading.session_attributes", byte[].class))
        .isNotEmpty()
        .allSatisfy(bytes ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("inspector-one")
                .doesNotContain("an-id-token"));
  }

  private static <S extends Session> String signedIn(SessionRepository<S> sessions) {
    Account inspector =
        new Account("inspector-one", Set.of(Role.INSPECTOR), Set.of(), null, true, null);
    OidcIdToken token =
        new OidcIdToken(
            "an-id-token",
            Instant.now(),
            Instant.now().plusSeconds(600),
            Map.of("sub", inspector.id()));
    OidcAccount account =
        new OidcAccount(token, inspector, first.getBean(OrganisationRecords.class));
    S session = sessions.createSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            new OAuth2AuthenticationToken(account, account.getAuthorities(), OidcRegistration.ID)));
    sessions.save(session);
    return session.getId();
  }

  private static String page(ConfigurableApplicationContext node, String session) throws Exception {
    String cookie = Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://localhost:"
                              + node.getEnvironment().getRequiredProperty("local.server.port")
                              + "/help"))
                  .header("Cookie", "candour_session=" + cookie)
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}

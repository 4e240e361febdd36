package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.ops.access.OrganisationRecords;
import org.candour.ops.access.keys.MasterKeySettings;
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

    assertThat(
            table()
                .queryForList(
                    "SELECT attribute_bytes FROM reading.session_attributes", byte[].class))
        .isNotEmpty()
        .allSatisfy(bytes ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("inspector-one")
                .doesNotContain("an-id-token"));
  }

  @Test
  void whatSomebodyFilledInAtOneNodeIsFoundAtTheOtherAndByNobodyInTheTable() {
    first.getBean(Drafts.class).begin("a-form", "inspector-one", bytes("what was typed"));

    assertThat(second.getBean(Drafts.class).find("a-form")).contains(bytes("what was typed"));
    assertThat(table().queryForList("SELECT sealed FROM reading.draft", byte[].class))
        .isNotEmpty()
        .allSatisfy(bytes ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("typed"));
  }

  @Test
  void whatIsFilledInIsKeptForADayAfterItWasLastSentAndOfAnAccountTheNewestHundred() {
    Instant day = Instant.parse("2026-03-01T09:00:00Z");
    draftsAt(day).begin("first", "somebody", bytes("1"));
    draftsAt(day).begin("other", "somebody-else", bytes("2"));
    draftsAt(day.plus(Duration.ofHours(20))).keep("first", "somebody", bytes("1 and more"));
    Instant next = day.plus(Duration.ofHours(25));

    assertThat(draftsAt(next).find("first")).contains(bytes("1 and more"));
    assertThat(draftsAt(next).find("other")).isEmpty();

    for (int i = 0; i < Drafts.MOST; i++) {
      draftsAt(next.plusSeconds(i)).begin("further-" + i, "somebody", bytes("more"));
    }
    assertThat(draftsAt(next).find("first")).isEmpty();
    assertThat(draftsAt(next).find("further-0")).isPresent();
  }

  private static Drafts draftsAt(Instant now) {
    return new Drafts(
        Objects.requireNonNull(table().getDataSource()),
        first.getBean(MasterKeySettings.class),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JdbcTemplate table() {
    return new JdbcTemplate(
        new DriverManagerDataSource(
            Server.embedded().jdbcUrl(views),
            "candour_query",
            Server.embedded().password("candour_query")));
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

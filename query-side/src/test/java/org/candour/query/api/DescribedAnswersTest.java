package org.candour.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Every address that answers JSON is asked where it has something to say. What it answers is held
 * to the OpenAPI document by {@link Http}, as are all answers in other tests.
 */
@Tag("server")
class DescribedAnswersTest {

  private static final int MOST_KEYS = 5;
  private static final int MOST_EVENTS = 200;

  /** Feed and streams have all entries. */
  private static final int EVERY = 10;

  private static final Account AUDITOR =
      new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);

  private static ConfigurableApplicationContext context;
  private static TestIssuer issuer;
  private static Http http;
  private static long size;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    OrganisationId company = new OrganisationId("GB-COH-01234567");
    ledger.append(
        company.stream(),
        "2026-06-04",
        new OrganisationJoined(company, new OrganisationId("GB-CHC-1074546"), "Its accounts"));
    new LogSigner(ledger).sign();
    size = ledger.size();
    issuer = new TestIssuer();
    Map<String, Object> settings = new HashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    http = new Http(context).with(issuer.token(AUDITOR));
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  @Test
  void everyAddressAnswersAsItIsDescribed() {
    JsonNode paths = http.json("/api-docs").path("paths");
    List<String> described =
        paths.propertyNames().stream()
            .filter(path ->
                paths.path(path).at("/get/responses/200/content").propertyNames().stream()
                    .anyMatch(type -> type.endsWith("json")))
            // The examples have no grant that can be told in that standard.
            .filter(path -> !path.equals("/api/360giving/grants"))
            .toList();
    assertThat(described).hasSizeGreaterThan(100);
    assertThat(described)
        .allSatisfy(path ->
            assertThat(filled(path).map(http::get).map(HttpResponse::statusCode).toList())
                .contains(200)
                .isSubsetOf(200, 404));
  }

  private static Stream<String> filled(String path) {
    return switch (path) {
      case "/api/entries/{index}", "/api/entries/{index}/raw" ->
          LongStream.iterate(0, index -> index < size, index -> index + EVERY)
              .mapToObj(index -> path.replace("{index}", "" + index));
      case "/api/streams/{type}/{id}", "/api/streams/{type}/{id}/replay" ->
          streams().map(stream -> path.replace("{type}/{id}", stream));
      case "/api/benchmarks/{establishment}" -> Stream.of("/api/benchmarks/HYI");
      case "/api/ocds/releases/{ocid}" ->
          http.json("/api/ocds/releases").path("releases").values().stream()
              .map(release -> path.replace("{ocid}", release.path("ocid").stringValue()));
      default -> path.contains("{key}") ? rows(path) : Stream.of(asked(path));
    };
  }

  private static String asked(String path) {
    return path.endsWith("/changes") ? path + "?from=0" : path;
  }

  /** The addresses of the first rows that a view ever had. */
  private static Stream<String> rows(String path) {
    String list = path.substring(0, path.indexOf("/{key}"));
    return http.json(list + "/changes?from=0&limit=" + MOST_KEYS).path("items").values().stream()
        .map(row -> URLEncoder.encode(row.path("key").stringValue(), StandardCharsets.UTF_8))
        .map(key -> path.replace("{key}", key.replace("+", "%20")));
  }

  private static Stream<String> streams() {
    Stream.Builder<JsonNode> events = Stream.builder();
    for (long after = 0; after < size; after += MOST_EVENTS) {
      http.json("/api/feed?limit=" + MOST_EVENTS + "&after=" + after).forEach(events);
    }
    return events.build().map(event -> event.path("subject").stringValue()).distinct();
  }
}

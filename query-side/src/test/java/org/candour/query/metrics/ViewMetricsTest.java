package org.candour.query.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.candour.events.log.tree.Frontier;
import org.candour.ops.access.metrics.MetricsServer;
import org.candour.ops.access.metrics.Scrape;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.store.ViewProgress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class ViewMetricsTest {

  private static final String BEHIND = "candour_view_lag_entries";

  private static final TestLedger LEDGER = Server.ledger();

  @SuppressWarnings("NullAway.Init")
  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start() {
    LEDGER.appendAll(History.canterbury());
    context = LEDGER.start(Map.of("candour.metrics.port", "0"));
    Waiting.caughtUp(context, LEDGER);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void aViewThatIsBehindSaysByHowManyEntriesAndAServiceWithoutLagThatItIsReady() throws Exception {
    Http http = new Http(context);
    assertThat(http.get("/health/readiness").statusCode()).isEqualTo(200);
    LEDGER.rows("UPDATE view.progress SET size = 2 WHERE name = 'closures' RETURNING name");
    try {
      Scrape scrape = scrape();
      assertThat(scrape.sum("candour_ledger_entries")).isEqualTo((double) LEDGER.size());
      assertThat(scrape.sum(BEHIND, "view=\"closures\"")).isEqualTo(LEDGER.size() - 2.0);
      assertThat(scrape.sum("candour_view_lag_seconds", "view=\"closures\"")).isPositive();
      assertThat(scrape.sum(BEHIND)).as("no other").isEqualTo(LEDGER.size() - 2.0);
      assertThat(scrape.labels(BEHIND)).hasSizeGreaterThan(30);
      assertThat(scrape.sum("candour_view_dead_letters")).isZero();
      assertThat(scrape.names())
          .contains("candour_record_findings", "http_server_requests_seconds_count");
      assertThat(http.get("/health/readiness").statusCode())
          .as("a view that is made anew keeps nobody from reading the others")
          .isEqualTo(200);
    } finally {
      LEDGER.rows("UPDATE view.progress SET size = NULL WHERE name = 'closures' RETURNING name");
    }
  }

  @Test
  void aSideWhoseViewsAreTooFarBehindIsNotReadyAndGoesOnAnswering() {
    String size = "UPDATE view.progress SET size = %d WHERE name = '*' RETURNING name";
    LEDGER.rows(size.formatted(1));
    try {
      Http http = new Http(context);
      assertThat(http.get("/health/readiness").statusCode()).isEqualTo(503);
      assertThat(http.get("/health/readiness").body())
          .contains("\"views\":{\"status\":\"BEHIND\"}");
      assertThat(http.get("/health").statusCode()).isEqualTo(200);
      assertThat(http.get("/health/liveness").statusCode()).isEqualTo(200);
    } finally {
      LEDGER.rows(size.formatted(LEDGER.size()));
    }
  }

  @Test
  void metricsAreNotReadWhereTheRecordIs() {
    assertThat(new Http(context).get("/metrics").statusCode()).isEqualTo(404);
    assertThat(new Http(context).get("/prometheus").statusCode()).isEqualTo(404);
  }

  @Test
  void timeBehindIsThatOfTheFirstEntryThatWaits() {
    Instant now = Instant.parse("2026-06-04T12:00:00Z");
    Map<String, @Nullable Long> own = new HashMap<>();
    own.put("level", null);
    own.put("slow", 3L);
    own.put("ahead", 9L);
    ViewsReading reading =
        new ViewsReading(
            now,
            9,
            new ViewProgress(7, Frontier.EMPTY, own),
            Map.of(3L, now.minusSeconds(90), 7L, now.minusMillis(1_500)),
            Map.of("slow", 2L));
    assertThat(reading.secondsBehind("slow")).isEqualTo(90);
    assertThat(reading.secondsBehind("level")).isEqualTo(1.5);
    assertThat(reading.secondsBehind("ahead")).isZero();
    assertThat(reading.secondsBehind("none")).isNaN();
    assertThat(reading.entriesBehind("level")).isEqualTo(2);
    assertThat(reading.unplaced("slow")).isEqualTo(2);
    assertThat(reading.behind()).isEqualTo(Duration.ofMillis(1_500));
  }

  private static Scrape scrape() throws IOException, InterruptedException {
    int port = context.getBean(MetricsServer.class).port();
    URI metrics = URI.create("http://127.0.0.1:%d/metrics".formatted(port));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return Scrape.of(
          http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body());
    }
  }
}

package org.candour.command.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.TestDatabase;
import org.candour.ops.access.metrics.MetricsServer;
import org.candour.ops.access.metrics.Scrape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class MetricsTest {

  private static final int COMMANDS = 60;
  private static final String CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(TestDatabase.create(), directory, Map.of("candour.metrics.port", "0"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whatIsCountedWhileCommandsAreRecordedIsWhatWasRecorded() throws Exception {
    Scrape before = scrape();
    long size = service.size();
    try (ExecutorService many = Executors.newFixedThreadPool(6)) {
      IntStream.range(0, COMMANDS).forEach(i -> many.execute(() -> register(i)));
      Scrape meanwhile = scrape();
      assertThat(meanwhile.sum("candour_ledger_entries_appended_total"))
          .isBetween(
              before.sum("candour_ledger_entries_appended_total"),
              before.sum("candour_ledger_entries_appended_total") + COMMANDS);
    }
    Scrape after = scrape();
    double entries = service.size() - size;
    assertThat(entries).isEqualTo(COMMANDS);
    assertThat(after.since(before, "candour_ledger_entries_appended_total")).isEqualTo(entries);
    assertThat(after.since(before, "candour_ledger_batch_entries_sum")).isEqualTo(entries);
    assertThat(after.since(before, "candour_ledger_append_seconds_count"))
        .isEqualTo(after.since(before, "candour_ledger_batch_entries_count"))
        .isBetween(1.0, entries);
    assertThat(after.since(before, "candour_ledger_append_seconds_sum")).isPositive();
    assertThat(after.since(before, "candour_commands_total", "outcome=\"recorded\""))
        .isEqualTo(COMMANDS);
    assertThat(
            after.since(
                before,
                "http_server_requests_seconds_count",
                "uri=\"/commands/{name}\"",
                "status=\"201\""))
        .isEqualTo(COMMANDS);
  }

  @Test
  void whatBecameOfEachCommandIsCounted() {
    Scrape before = scrape();
    String body = "{\"establishment\":\"ZZI\",\"role\":\"R\",\"reason\":\"W\"}";
    assertThat(service.post("re-role", "refused", body).status()).isEqualTo(404);
    assertThat(service.post("re-role", "invalid", "{}").status()).isEqualTo(422);
    assertThat(service.post("no-such-command", "none", "{}").status()).isEqualTo(404);
    assertThat(register(400).status()).isEqualTo(201);
    assertThat(register(400).status()).isEqualTo(201);
    Scrape after = scrape();
    assertThat(count(after, before, "re-role", "refused")).isEqualTo(1);
    assertThat(count(after, before, "re-role", "invalid")).isEqualTo(1);
    assertThat(count(after, before, "register-establishment", "recorded")).isEqualTo(1);
    assertThat(count(after, before, "register-establishment", "repeated")).isEqualTo(1);
    assertThat(after.labels("candour_commands_total"))
        .as("nobody makes a label by what they ask for")
        .noneMatch(labels -> labels.contains("no-such-command"));
  }

  @Test
  void whoeverAsksForWhatIsNotThereMakesNoLabel() {
    service.get("/nowhere-1");
    service.get("/nowhere-2");
    assertThat(scrape().labels("http_server_requests_seconds_count"))
        .noneMatch(labels -> labels.contains("nowhere"));
  }

  @Test
  void metricsAreNotReadWhereTheRecordIs() {
    assertThat(service.send(service.anonymous("/metrics")).status()).isEqualTo(401);
    assertThat(service.get("/metrics").status()).isEqualTo(404);
    assertThat(service.get("/prometheus").status()).isEqualTo(404);
  }

  @Test
  void thePortIsClosedUnlessItIsNamedAndWhatIsNoPortIsSaidSo() {
    try (MetricsServer closed = open("127.0.0.1", "")) {
      assertThatThrownBy(closed::port).hasMessageContaining("candour.metrics.port is not set");
    }
    assertThatThrownBy(() -> open("127.0.0.1", "web"))
        .hasMessage("candour.metrics.port is “web”, and not a port from 1 to 65535");
    String taken = Integer.toString(service.part(MetricsServer.class).port());
    assertThatThrownBy(() -> open("127.0.0.1", taken))
        .hasMessageContaining("choose an address of this machine with candour.metrics.bind");
  }

  private static MetricsServer open(String bind, String port) {
    return MetricsServer.open(new PrometheusRegistry(), bind, port);
  }

  private static double count(Scrape after, Scrape before, String command, String outcome) {
    return after.since(
        before,
        "candour_commands_total",
        "command=\"%s\"".formatted(command),
        "outcome=\"%s\"".formatted(outcome));
  }

  private static Answer register(int i) {
    String code = "" + CODE.charAt(i / 26 % 26) + CODE.charAt(i % 26) + "Q";
    return service.post(
        "register-establishment",
        "register/" + i,
        "{\"establishment\":\"%s\",\"name\":\"Prison %d\",\"standing\":\"IN_USE\",\"estate\":\"MEN\"}"
            .formatted(code, i));
  }

  private static Scrape scrape() {
    return Scrape.of(
        service
            .send(
                HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:%d/metrics"
                            .formatted(service.part(MetricsServer.class).port()))))
            .text());
  }
}

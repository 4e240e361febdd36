package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.json.CandourJson;
import org.candour.ops.access.metrics.Scrape;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What those rely on who watch Candour and who build on it: the dashboard and the alarms name
 * metrics that there are, each alarm has its page, and programs find what they need.
 */
@Tag("server")
class OperationsTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:candour|http|hikaricp|jvm|process|logback)_[a-z_]+");
  private static final String COMMAND_PORT = "CANDOUR_COMMAND_METRICS_PORT";
  private static final String QUERY_PORT = "CANDOUR_QUERY_METRICS_PORT";
  private static final String LINES =
      """
      {"key":"o/1","command":"register-establishment","body":{"establishment":"HYI","name":"Holloway (HMP)","standing":"NOT_IN_USE","estate":"WOMEN"}}
      {"key":"o/2","command":"register-establishment","body":{"establishment":"CYI","name":"Canterbury (HMP)","standing":"NOT_IN_USE","estate":"MEN"}}
      """;

  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static Settings settings;

  @SuppressWarnings("NullAway.Init")
  private static StandaloneSystem candour;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    settings = FreePorts.with(directory.resolve("data"));
    Settings metrics = FreePorts.with(directory.resolve("none"));
    // Both sides read the settings of the whole process.
    System.setProperty(COMMAND_PORT, Integer.toString(metrics.commandPort()));
    System.setProperty(QUERY_PORT, Integer.toString(metrics.queryPort()));
    candour = new StandaloneSystem(settings);
    candour.start(_ -> {}, () -> false);
    Path lines = Files.writeString(directory.resolve("lines.jsonl"), LINES);
    Import.run(lines, settings.commandAddress(), candour.registrar(), ImportListener.SILENT);
    new CatchUp(candour::sizes, new Console(System.err)).await();
    get(settings.queryAddress().resolve("/prisons/HYI"));
  }

  @AfterAll
  static void stop() {
    candour.close();
    System.clearProperty(COMMAND_PORT);
    System.clearProperty(QUERY_PORT);
  }

  @Test
  void everyMetricOfTheDashboardAndTheAlarmsIsThere() throws Exception {
    Scrape commandSide = scrape(COMMAND_PORT);
    Set<String> there = new HashSet<>(commandSide.names());
    there.addAll(scrape(QUERY_PORT).names());
    assertThat(metricsIn("ops/deploy/prometheus/alerts.yml"))
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(there).contains(name));
    assertThat(metricsIn("ops/deploy/grafana/candour.json"))
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(there).contains(name));
    assertThat(commandSide.sum("candour_commands_total", "outcome=\"recorded\"")).isEqualTo(2);
    assertThat(commandSide.labels("candour_witness_state"))
        .anyMatch(labels -> labels.contains("demonstration-witness"));
  }

  @Test
  void everyAlarmLeadsToItsPageAndEveryPageIsOfAnAlarm() throws IOException {
    String alerts = read("ops/deploy/prometheus/alerts.yml");
    List<String> names = found("- alert: (\\w+)", alerts);
    assertThat(found("runbook: docs/runbooks\\.md#(\\w+)", alerts))
        .isEqualTo(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    String[] pages = read("docs/runbooks.md").split("\n## ", -1);
    assertThat(List.of(pages).subList(1, pages.length))
        .extracting(page -> page.lines().findFirst().orElseThrow())
        .isEqualTo(names);
    assertThat(List.of(pages).subList(1, pages.length))
        .allSatisfy(page -> assertThat(page).contains("**It means**", "**People see**", "**Do**"));
  }

  @Test
  void theDashboardIsWhatGrafanaReads() throws IOException {
    JsonNode dashboard = CandourJson.mapper().readTree(read("ops/deploy/grafana/candour.json"));
    assertThat(dashboard.path("uid").asString()).isEqualTo("candour");
    Set<Integer> ids = new HashSet<>();
    dashboard
        .path("panels")
        .values()
        .forEach(panel -> {
          assertThat(ids.add(panel.path("id").asInt())).isTrue();
          if (!panel.path("type").asString().equals("row")) {
            assertThat(panel.path("description").asString()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
          }
        });
  }

  @Test
  void programsFindTheDescriptionsOfBothSides() throws Exception {
    URI address = settings.queryAddress().resolve("/.well-known/api-catalog");
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/linkset+json");
    assertThat(answer.headers().firstValue("Link").orElseThrow())
        .isEqualTo("<" + address + ">; rel=\"api-catalog\"");
    JsonNode sets = CandourJson.mapper().readTree(answer.body()).path("linkset");
    assertThat(sets).hasSize(2);
    for (JsonNode set : sets) {
      for (String relation : List.of("service-desc", "service-doc", "status", "alternate")) {
        for (JsonNode link : set.path(relation)) {
          HttpResponse<String> led = get(URI.create(link.path("href").asString()));
          assertThat(led.statusCode()).as(led.uri().toString()).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void aClientThatIsGeneratedOfTheDescriptionReadsATimeline() throws Exception {
    GeneratedClient client =
        GeneratedClient.of(
            get(settings.queryAddress().resolve("/api-docs")).body(), directory.resolve("client"));
    List<Map.Entry<String, String>> lines = client.timeline(settings.queryAddress());
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().getKey()).isEqualTo("establishment.registered");
    assertThat(lines.getFirst().getValue()).contains("was entered in the register");
  }

  @Test
  void aClientThatIsGeneratedOfTheCommandsCompiles() throws Exception {
    assertThat(
            GeneratedClient.of(
                    get(settings.commandAddress().resolve("/api-docs")).body(),
                    directory.resolve("commands"))
                .hasClass("org.candour.generated.api.EstablishmentApi"))
        .isTrue();
  }

  private static Set<String> metricsIn(String file) throws IOException {
    String text = read(file);
    return METRIC
        .matcher(
            file.endsWith(".json")
                ? String.join("\n", found("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"", text))
                : String.join("\n", found("expr: '(.*)'", text)))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static Scrape scrape(String port) throws IOException, InterruptedException {
    return Scrape.of(
        get(URI.create("http://127.0.0.1:" + System.getProperty(port) + "/metrics")).body());
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}

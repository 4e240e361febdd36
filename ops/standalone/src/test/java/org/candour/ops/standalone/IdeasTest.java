package org.candour.ops.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candour.events.entry.DocumentRef;
import org.candour.events.json.CandourJson;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every idea is recorded through the command API and found in the view that it names. From the same
 * data comes the table in the documentation; {@code -Dapprove=true} writes it anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class IdeasTest {

  private static final Path TABLE = Path.of("..", "..", "docs", "ideas.md");
  private static final String HEAD =
      """
      # Ideas, and where they are recorded and seen

      Made by `IdeasTest`, which records each of them through the command API and looks for it in the view.
      Not edited by hand.

      | idea | asks for | commands | events | views |
      | --- | --- | --- | --- | --- |
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Idea, Recorded> recorded = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  private Settings settings;

  @SuppressWarnings("NullAway.Init")
  private StandaloneSystem candour;

  @SuppressWarnings("NullAway.Init")
  private String token;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException, InterruptedException {
    settings = FreePorts.with(directory.resolve("data"));
    candour = new StandaloneSystem(settings, null, Map.of("candour.clerk.grace", "0s"));
    candour.start(_ -> {}, () -> false);
    token = Token.of(DemonstrationAccount.REGISTRAR, settings);
    accepted(
        "register-establishment",
        "'establishment':'HYI','name':'Holloway (HMP)','standing':'IN_USE'");
  }

  @AfterAll
  void stop() throws Exception {
    WholeLedger.verified(candour.database());
    candour.close();
  }

  static List<Idea> ideas() {
    return Stream.of(Ideas.all(), AdviceIdeas.all(), OversightIdeas.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest(name = "idea {0}")
  @MethodSource("ideas")
  void isRecordedAndFoundInItsView(Idea idea) throws IOException, InterruptedException {
    Map<String, String> names = recorded(idea).names();
    for (Idea.Seen seen : idea.seen()) {
      URI address = settings.queryAddress().resolve("/api/" + filled(seen.address(), names));
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(50))
          .untilAsserted(() ->
              assertThat(get(address).at(seen.pointer()).asString(""))
                  .as(address + " " + seen.pointer())
                  .isEqualTo(filled(seen.value(), names)));
    }
  }

  /**
   * An idea that was recorded.
   *
   * @param names what its streams and first entries are called in its steps, with their ids
   * @param events the types of its entries, judgements left out
   */
  private record Recorded(Map<String, String> names, Set<String> events) {}

  /** Records an idea, unless another test did. */
  private Recorded recorded(Idea idea) throws IOException, InterruptedException {
    Recorded before = recorded.get(idea);
    if (before != null) {
      return before;
    }
    Recorded now = new Recorded(new LinkedHashMap<>(), new LinkedHashSet<>());
    for (Idea.Step step : idea.steps()) {
      JsonNode answer = accepted(step.command(), filled(step.body(), now.names()));
      if (!step.as().isEmpty()) {
        now.names().put("$" + step.as() + "#", answer.at("/entries/0/index").asString());
        now.names().put("$" + step.as(), answer.at("/stream/id").asString());
      }
      answer
          .path("entries")
          .valueStream()
          .map(entry -> entry.path("type").asString())
          .filter(type -> !type.startsWith("duty."))
          .forEach(now.events()::add);
    }
    recorded.put(idea, now);
    return now;
  }

  @Test
  void everyIdeaIsThere() {
    assertThat(ideas())
        .extracting(Idea::row)
        .containsExactlyInAnyOrder(
            ("2 5 6 8 9 11 25 28 P1 P4 P5 P14 C1"
                    + " 1 3 4 7 10 12 13 14 15 16 17 18 19 20 21 22 23 24 26 27 P2 P3 P6 P7 P8 P9 P10 P11 P12"
                    + " P13 P15 P16 T1 T2 T3 T4 T5 T6 N1 N2 N3 N4 N5 N6 C2 C3 C4 C5 C6 C7 C8")
                .split(" ", -1));
  }

  @Test
  void theTableInTheDocumentationIsUpToDate() throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder(HEAD);
    for (Idea idea : ideas()) {
      Set<String> commands = new LinkedHashSet<>();
      idea.steps().forEach(step -> commands.add(step.command()));
      Set<String> views = new LinkedHashSet<>();
      idea.seen().forEach(seen -> views.add(seen.view()));
      table
          .append("| " + idea.row() + " | " + idea.asks())
          .append(" | " + String.join(", ", commands))
          .append(" | " + String.join(", ", recorded(idea).events()))
          .append(" | " + String.join(", ", views) + " |\n");
    }
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table, UTF_8);
    }
    assertThat(TABLE).content(UTF_8).isEqualTo(table.toString());
  }

  private JsonNode accepted(String command, String members)
      throws IOException, InterruptedException {
    String body = "{" + members.replace('\'', '"') + "}";
    HttpResponse<String> answer = sent(command, body);
    if (answer.statusCode() == 409 && answer.body().contains("not-theirs-to-say")) {
      answer = sent(command, asSaid(body, CandourJson.mapper().readTree(answer.body())));
    }
    assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(201);
    return CandourJson.mapper().readTree(answer.body());
  }

  /** As the word of the first party whose it may be, in a letter. */
  private static String asSaid(String body, JsonNode refusal) {
    ObjectNode said = (ObjectNode) CandourJson.mapper().readTree(body);
    if (refusal.path("may").path(0).isString() && !said.has("saidBy")) {
      said.set("saidBy", refusal.path("may").path(0));
    }
    said.putArray("documents")
        .addPOJO(new DocumentRef("ab".repeat(32), "A letter", "application/pdf"));
    return said.toString();
  }

  private HttpResponse<String> sent(String command, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(settings.commandAddress().resolve("/commands/" + command))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode get(URI address) throws IOException, InterruptedException {
    return CandourJson.mapper()
        .readTree(
            http.send(
                    HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                    BodyHandlers.ofString())
                .body());
  }

  /** The number of an entry, {@code $name#}, comes before the id, {@code $name}. */
  private static String filled(String text, Map<String, String> names) {
    String filled = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace(name.getKey(), name.getValue());
    }
    return filled;
  }
}

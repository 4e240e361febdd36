package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.candour.ops.standalone.example.Example;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example, loaded into a running Candour. */
@Tag("server")
class ExampleLoadedTest {

  @TempDir private Path directory;

  @Test
  void fivePrisonsLiveForTwoYearsWithoutARefusalAndTheClerkFindsTheirSilences() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data")).forExample();
    Path file = directory.resolve("example.jsonl");
    Example.write(file, 5, 2, LocalDate.parse("2026-11-20"), 1);
    try (StandaloneSystem candour = new StandaloneSystem(settings)) {
      candour.start(_ -> {}, () -> false);
      Import.Report report =
          Import.run(file, settings.commandAddress(), candour.registrar(), ImportListener.SILENT);
      assertThat(report.refused()).isEmpty();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(get(settings, "/api/silences?limit=200"))
                  .contains(
                      "commitment.missed",
                      "concern.unanswered",
                      "arrangement.lapsed",
                      "escalation.unanswered",
                      "board.meeting-missed",
                      "board.action-unanswered"));
      assertThat(get(settings, "/api/breaches?duty=concern-answer"))
          .contains("Fictional: it could not be done in time");
      Quiet.await(candour);
      assertThat(readsWell(settings)).isEmpty();
      WholeLedger.verified(candour.database());
    }
  }

  /** The faults of what an auditor reads, who may see all. */
  private static List<String> readsWell(Settings settings) throws Exception {
    String token = Token.of("auditor", settings);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return new Readings(path -> get(http, settings, path, token)).faults();
    }
  }

  private static String get(Settings settings, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return get(http, settings, path, Token.of(DemonstrationAccount.REGISTRAR, settings));
    }
  }

  private static String get(HttpClient http, Settings settings, String path, String token) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(settings.queryAddress().resolve(path))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.candour.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.evidence.CheckResult;
import org.candour.events.evidence.PackCheck;
import org.candour.events.evidence.Trust;
import org.candour.events.id.StreamId;
import org.candour.events.log.note.Keyring;
import org.candour.query.testing.Draft;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A stream of thousands of entries in one pack, of which no part is ever whole in memory. */
@Tag("server")
class LongEvidenceTest {

  private static final int ENTRIES = 2_500;

  @TempDir private Path directory;

  @Test
  void aStreamOfThousandsOfEntriesIsOnePackThatHolds() throws Exception {
    TestLedger ledger = Server.ledger();
    StreamId stream = new StreamId("closure", "00000000-0000-4000-8000-000000000001");
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      drafts.add(Draft.entry(stream, "2013", new FamiliesInformed("By letter " + i)));
    }
    ledger.appendAll(drafts);
    new LogSigner(ledger).sign();
    Path file = directory.resolve("pack.zip");
    try (ConfigurableApplicationContext context = ledger.start();
        HttpClient client = HttpClient.newHttpClient()) {
      URI address =
          URI.create(
              "http://127.0.0.1:"
                  + context.getEnvironment().getRequiredProperty("local.server.port")
                  + "/evidence?stream="
                  + stream);
      HttpRequest request = HttpRequest.newBuilder(address).build();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() ->
              client
                  .send(first(request), BodyHandlers.ofString())
                  .body()
                  .contains("Nothing about this is on record"));
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Length")).isEmpty();
      try (InputStream body = response.body()) {
        Files.copy(body, file);
      }
    }
    CheckResult verdict =
        PackCheck.check(file, Trust.of(new Keyring(List.of(LogSigner.KEY.verifier()))));
    assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(CheckResult.Outcome.VERIFIED);
    assertThat(verdict.findings().toString()).contains("All 2500 entries stand where they say");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().filter(each -> each.getName().endsWith(".pdf"))).hasSize(7);
    }
  }

  /** Until the timeline has come so far there is no pack; one of nothing tells so cheaply. */
  private static HttpRequest first(HttpRequest request) {
    return HttpRequest.newBuilder(URI.create(request.uri() + "&asAt=" + (ENTRIES - 1) + "&to=2012"))
        .build();
  }
}

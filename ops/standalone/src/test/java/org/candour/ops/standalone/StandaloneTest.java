package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.candour.command.time.PlayedClock;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportCommand;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("server")
class StandaloneTest {

  private static final String CHRONICLE =
      """
      {"key":"t/1","command":"register-establishment","body":{"establishment":"HYI","name":"Holloway (HMP)","standing":"NOT_IN_USE","estate":"WOMEN"}}
      {"key":"t/2","command":"register-establishment","body":{"establishment":"CYI","name":"Canterbury (HMP)","standing":"NOT_IN_USE","estate":"MEN"}}
      """;

  private static final String RELEASE =
      """
      {"releases":[{"ocid":"ocds-abc123-1","id":"r1","date":"2025-04-01T09:00:00+01:00","tag":["award","contract"],
       "parties":[{"id":"b","name":"A council","identifier":{"scheme":"GB-PPON","id":"PMPB-8772-VYWM"},"roles":["buyer"]}],
       "buyer":{"id":"b"},"tender":{"id":"t1","title":"Visits","items":[{"id":"1"}]},
       "awards":[{"id":"a1","status":"active","date":"2025-03-01T00:00:00Z","value":{"amount":1234.56,"currency":"GBP"}}],
       "contracts":[{"id":"c1","awardID":"a1","status":"active","dateSigned":"2025-03-31T00:00:00+01:00"}]}]}
      """;

  @TempDir private Path directory;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void holdsTheSameEntriesAfterItWasStoppedAndStarted() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data"));
    WholeLedger first;
    try (StandaloneSystem candour = new StandaloneSystem(settings)) {
      List<String> said = new ArrayList<>();
      candour.start(said::add, () -> false);
      assertThat(said).hasSize(3);
      assertThat(load(settings, candour.registrar())).isEqualTo(new Import.Report(2, 0, List.of()));
      assertThat(Chronicle.in(settings.data()).isLoaded()).isTrue();
      first = WholeLedger.verified(candour.database());
      answers(settings);
      refusesAnotherOnTheSameData(settings);
    }
    try (StandaloneSystem candour = new StandaloneSystem(settings)) {
      candour.start(_ -> {}, () -> false);
      assertThat(WholeLedger.verified(candour.database())).isEqualTo(first);
      assertThat(load(settings, candour.registrar())).isEqualTo(new Import.Report(0, 2, List.of()));
      assertThat(WholeLedger.verified(candour.database())).isEqualTo(first);
      openDataComesInAndGoesOut(settings);
      WholeLedger.verified(candour.database());
    }
    isNoDemonstrationAnyMore(settings);
  }

  /** A release is listed first, recorded when that is said, and given out with what it said. */
  private void openDataComesInAndGoesOut(Settings settings) throws Exception {
    Path release = Files.writeString(directory.resolve("release.json"), RELEASE);
    Path token =
        Files.writeString(
            directory.resolve("token"), Token.of(DemonstrationAccount.REGISTRAR, settings));
    StringWriter said = new StringWriter();
    String[] usual = {
      "--ocds",
      release.toString(),
      "--to",
      settings.commandAddress().toString(),
      "--token-file",
      token.toString(),
      "--record"
    };
    URI process = settings.queryAddress().resolve("/api/ocds/releases/ocds-abc123-1");
    assertThat(imports(said, Arrays.copyOf(usual, 2))).isZero();
    assertThat(said.toString()).contains("4 commands:", "Nothing is recorded");
    assertThat(get(process).statusCode()).isEqualTo(404);

    assertThat(imports(said, usual)).as(said.toString()).isZero();
    assertThat(said.toString()).contains("accepted 4", "/releases/0/tender/items/0/id");
    await()
        .untilAsserted(() ->
            assertThat(get(process).body())
                .contains(
                    "\"amount\":1234.56",
                    "\"dateSigned\":\"2025-03-31T00:00:00+01:00\"",
                    "\"id\":\"GB-PPON-PMPB-8772-VYWM\""));
    assertThat(imports(said, usual)).isZero();
    assertThat(said.toString()).contains("is in the register already", "repeated 3");
  }

  private static int imports(StringWriter said, String... arguments) {
    return new CommandLine(new ImportCommand())
        .setOut(new PrintWriter(said, true))
        .setErr(new PrintWriter(said, true))
        .execute(arguments);
  }

  /** Its first entry says otherwise, so that its clock is never played. */
  private static void isNoDemonstrationAnyMore(Settings settings) {
    PlayedClock clock = new PlayedClock(Instant.parse("2024-11-20T00:00:00Z"));
    try (StandaloneSystem candour = new StandaloneSystem(settings, clock)) {
      assertThatThrownBy(() -> candour.start(_ -> {}, () -> false))
          .isInstanceOf(CannotStartException.class)
          .hasMessage(
              "The ledger in "
                  + settings.data()
                  + " holds entries of its own, and an example is only loaded into a new one:"
                  + " choose an empty directory with CANDOUR_DATA, or start without"
                  + " --with-example.");
    }
  }

  @Test
  void saysWhichPortIsInUseAndLeavesNothingRunning() throws IOException {
    Settings free = FreePorts.with(directory.resolve("data"));
    try (ServerSocket taken = new ServerSocket(0);
        StandaloneSystem candour =
            new StandaloneSystem(
                new Settings(
                    free.bind(),
                    null,
                    free.queryPort(),
                    taken.getLocalPort(),
                    free.signInPort(),
                    free.data(),
                    false))) {
      assertThatThrownBy(() -> candour.start(_ -> {}, () -> false))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be used")
          .hasMessageEndingWith("choose another with CANDOUR_COMMAND_PORT.");
    }
    assertThat(free.data()).doesNotExist();
  }

  @Test
  void saysThatAnAddressIsNotThisMachines() throws IOException {
    Settings free = FreePorts.with(directory.resolve("data"));
    Settings elsewhere =
        new Settings(
            "192.0.2.1",
            null,
            free.queryPort(),
            free.commandPort(),
            free.signInPort(),
            free.data(),
            false);
    try (StandaloneSystem candour = new StandaloneSystem(elsewhere)) {
      assertThatThrownBy(() -> candour.start(_ -> {}, () -> false))
          .hasMessage("CANDOUR_BIND is “192.0.2.1”, which is no address of this machine.");
    }
  }

  @Test
  void readsItsSettingsFromTheEnvironment() {
    Settings usual = Settings.of(Map.of());
    assertThat(usual.queryAddress()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(usual.commandAddress()).isEqualTo(URI.create("http://localhost:8081"));
    assertThatThrownBy(() -> Settings.of(Map.of("CANDOUR_QUERY_PORT", "web")))
        .hasMessage("CANDOUR_QUERY_PORT is “web”, not a port from 1 to 65535.");
    assertThatThrownBy(() -> Settings.of(Map.of("CANDOUR_QUERY_PORT", "8081")))
        .hasMessage("CANDOUR_QUERY_PORT and CANDOUR_COMMAND_PORT are both 8081.");
  }

  @Test
  void isReachedUnderItsPublicAddressWhereverItListens() {
    Settings settings =
        Settings.of(
            Map.of(
                "CANDOUR_BIND", "0.0.0.0", "CANDOUR_PUBLIC_ADDRESS", "https://candour.example/"));
    assertThat(settings.publicPages()).isEqualTo(URI.create("https://candour.example"));
    assertThat(settings.publicCommands()).isEqualTo(URI.create("http://candour.example:8081"));
    assertThat(settings.signInAddress()).isEqualTo(URI.create("http://candour.example:9000"));
    assertThat(settings.queryAddress()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(Settings.of(Map.of()).publicPages()).isEqualTo(URI.create("http://localhost:8080"));
    assertThatThrownBy(() -> Settings.of(Map.of("CANDOUR_PUBLIC_ADDRESS", "candour.example")))
        .isInstanceOf(CannotStartException.class)
        .hasMessage(
            "CANDOUR_PUBLIC_ADDRESS is “candour.example”, and not an address such as"
                + " https://candour.example.");
  }

  private Import.Report load(Settings settings, AccessTokens tokens)
      throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("chronicle.jsonl"), CHRONICLE);
    return Chronicle.in(settings.data())
        .load(file, settings.commandAddress(), tokens, ImportListener.SILENT);
  }

  private void answers(Settings settings) throws IOException, InterruptedException {
    for (URI address : List.of(settings.queryAddress(), settings.commandAddress())) {
      assertThat(get(address.resolve("/health")).statusCode()).isEqualTo(200);
      assertThat(get(address.resolve("/api-docs")).statusCode()).isEqualTo(200);
    }
    assertThat(get(settings.queryAddress().resolve("/nothing-here")).statusCode()).isEqualTo(404);
    assertThat(get(settings.commandAddress().resolve("/nothing-here")).statusCode()).isEqualTo(401);
    assertThat(get(settings.queryAddress().resolve("/")).statusCode()).isEqualTo(200);
    assertThat(get(settings.queryAddress().resolve("/ledger/checkpoint")).body())
        .startsWith(Services.ORIGIN + "\n2\n");
    await()
        .untilAsserted(() ->
            assertThat(get(settings.queryAddress().resolve("/ledger/witnesses")).body())
                .contains("\"state\":\"COSIGNED\"", "\"cosigned\":2"));
    assertThat(get(settings.queryAddress().resolve("/ledger/receipts/1?wait=5s")).body())
        .startsWith("c2sp.org/tlog-proof@v1\n");
    assertThat(get(settings.queryAddress().resolve("/api/timeline")).body())
        .contains("\"ledgerSize\":2");
    assertThat(get(settings.commandAddress().resolve("/commands")).statusCode()).isEqualTo(401);
  }

  private static void refusesAnotherOnTheSameData(Settings settings) throws IOException {
    try (StandaloneSystem another = new StandaloneSystem(FreePorts.with(settings.data()))) {
      assertThatThrownBy(() -> another.start(_ -> {}, () -> false))
          .isInstanceOf(CannotStartException.class)
          .hasMessageStartingWith("Candour is already running on the data in " + settings.data());
    }
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}

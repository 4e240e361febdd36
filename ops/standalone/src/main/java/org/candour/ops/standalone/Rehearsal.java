package org.candour.ops.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A start on an empty ledger that goes afterwards, with a few pages and a command. {@code
 * ops/start} lets the JVM watch it once after each build ({@code -XX:AOTCacheOutput}), so that
 * later starts find their classes loaded and linked.
 */
final class Rehearsal {

  private static final List<String> PAGES =
      List.of("/", "/timeline", "/establishments", "/commitments", "/ledger", "/api/timeline");

  private Rehearsal() {}

  static void run() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("candour-rehearsal");
    try {
      Settings settings = settings(data);
      System.setProperty("candour.log", settings.log().toString());
      try (StandaloneSystem candour = new StandaloneSystem(settings);
          HttpClient http = HttpClient.newHttpClient()) {
        candour.start(_ -> {}, () -> false);
        for (String page : PAGES) {
          ask(http, HttpRequest.newBuilder(settings.queryAddress().resolve(page)));
        }
        command(http, settings, candour);
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private static Settings settings(Path data) throws IOException {
    try (ServerSocket pages = new ServerSocket(0);
        ServerSocket commands = new ServerSocket(0);
        ServerSocket signIn = new ServerSocket(0)) {
      return Settings.of(
          Map.of(
              "CANDOUR_DATA",
              data.toString(),
              Settings.QUERY_PORT,
              Integer.toString(pages.getLocalPort()),
              Settings.COMMAND_PORT,
              Integer.toString(commands.getLocalPort()),
              Settings.SIGN_IN_PORT,
              Integer.toString(signIn.getLocalPort())));
    }
  }

  /** One that is refused, as it says nothing. */
  private static void command(HttpClient http, Settings settings, StandaloneSystem candour)
      throws IOException, InterruptedException {
    URI address = settings.commandAddress().resolve("/commands/announce-closure");
    ask(
        http,
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + candour.registrar().next().orElseThrow())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "rehearsal")
            .POST(BodyPublishers.ofString("{}")));
  }

  private static void ask(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    http.send(request.build(), BodyHandlers.discarding());
  }
}

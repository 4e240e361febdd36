package org.candour.ops.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.candour.ops.database.Ports;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.springframework.util.FileSystemUtils;

/**
 * A start on an empty ledger that goes afterwards: the chronicle is recorded, pages are read, a
 * command is refused. {@code ops/start} lets the JVM watch it once after each build ({@code
 * -XX:AOTCacheOutput}), so that later starts find their classes loaded and linked, and know which
 * methods are worth compiling first.
 */
final class Rehearsal {

  private static final List<String> FIRST =
      List.of("/", "/timeline", "/prisons", "/promises", "/registers", "/api/timeline");

  /** Pages and what they link to, enough to have seen every type. */
  private static final int PAGES = 150;

  /** Links to pages; documents, packs and feeds would take longer than all of them. */
  private static final Pattern LINK = Pattern.compile("href=\"(/(?!evidence)[a-z][^\"#.]*)\"");

  private Rehearsal() {}

  static void run() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("candour-rehearsal");
    try {
      Settings settings = settings(data);
      System.setProperty("candour.log", settings.log().toString());
      try (StandaloneSystem candour = new StandaloneSystem(settings);
          HttpClient http = HttpClient.newHttpClient()) {
        candour.start(_ -> {}, () -> false);
        Chronicle.in(data)
            .load(settings.commandAddress(), candour.registrar(), ImportListener.SILENT);
        read(http, settings.queryAddress());
        command(http, settings, candour);
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private static void read(HttpClient http, URI pages) throws IOException, InterruptedException {
    Set<String> found = new LinkedHashSet<>(FIRST);
    Deque<String> toRead = new ArrayDeque<>(FIRST);
    while (!toRead.isEmpty()) {
      String page = ask(http, HttpRequest.newBuilder(pages.resolve(toRead.removeFirst())));
      LINK.matcher(page)
          .results()
          .map(link -> link.group(1).replace("&amp;", "&"))
          .filter(link -> found.size() < PAGES && found.add(link))
          .forEach(toRead::addLast);
    }
  }

  private static Settings settings(Path data) {
    List<Integer> ports = Ports.free(3);
    return Settings.of(
        Map.of(
            "CANDOUR_DATA",
            data.toString(),
            Settings.QUERY_PORT,
            ports.get(0).toString(),
            Settings.COMMAND_PORT,
            ports.get(1).toString(),
            Settings.SIGN_IN_PORT,
            ports.get(2).toString()));
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

  private static String ask(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }
}

package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.candour.events.json.CandourJson;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;

/** A ledger with the chronicle and nothing else, loaded once for all tests that only read it. */
final class LoadedChronicle implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Settings settings;
  private final StandaloneSystem candour;
  private final Import.Report report;

  private LoadedChronicle() throws IOException, InterruptedException {
    settings = FreePorts.with(Files.createTempDirectory("chronicle").resolve("data"));
    candour = new StandaloneSystem(settings);
    candour.start(_ -> {}, () -> false);
    report =
        Chronicle.in(settings.data())
            .load(settings.commandAddress(), candour.registrar(), ImportListener.SILENT);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> candour.sizes().views() == candour.sizes().ledger());
  }

  /** What the load reports. */
  Import.Report report() {
    return report;
  }

  /** The one item of a list. */
  JsonNode only(String path) throws IOException, InterruptedException {
    List<JsonNode> items = items(path);
    assertThat(items).as(path).hasSize(1);
    return items.getFirst();
  }

  /** The items of a list. */
  List<JsonNode> items(String path) throws IOException, InterruptedException {
    return get(path).path("items").values().stream().toList();
  }

  /** What the query side answers, as JSON. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return CandourJson.mapper().readTree(page(path));
  }

  /** What the query side answers. */
  String page(String path) throws IOException, InterruptedException {
    URI address = settings.queryAddress().resolve(path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  @Override
  public void close() throws SQLException {
    http.close();
    try (candour) {
      WholeLedger.verified(candour.database());
    }
  }

  /** Hands it to a test class, and closes it behind the last one. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == LoadedChronicle.class;
    }

    @Override
    public LoadedChronicle resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(LoadedChronicle.class))
          .computeIfAbsent(LoadedChronicle.class, _ -> load(), LoadedChronicle.class);
    }

    private static LoadedChronicle load() {
      try {
        return new LoadedChronicle();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}

package org.candour.ops.benchmarks.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.ops.access.metrics.Scrape;
import org.candour.ops.database.Ports;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.standalone.signin.DemonstrationAccount;

/**
 * Candour as people start it, by {@code ops/start}, on free ports and without limits on requests.
 */
final class RunningCandour implements AutoCloseable {

  private static final String READY = "Candour is running";

  private final RunningProgram program;
  private final Path data;
  private final List<Integer> ports;

  private RunningCandour(RunningProgram program, Path data, List<Integer> ports) {
    this.program = program;
    this.data = data;
    this.ports = ports;
  }

  /**
   * Starts it and waits until it says that it runs.
   *
   * @param command what starts it
   * @param data where its data is, or will be
   */
  static RunningCandour start(List<String> command, Path data) {
    List<Integer> ports = Ports.free(5);
    RunningProgram program =
        RunningProgram.start(
            command,
            Map.of(
                "CANDOUR_DATA", data.toString(),
                "CANDOUR_QUERY_PORT", ports.get(0).toString(),
                "CANDOUR_COMMAND_PORT", ports.get(1).toString(),
                "CANDOUR_SIGNIN_PORT", ports.get(2).toString(),
                "CANDOUR_COMMAND_METRICS_PORT", ports.get(3).toString(),
                "CANDOUR_QUERY_METRICS_PORT", ports.get(4).toString(),
                "CANDOUR_LIMITS_ADDRESSPERMINUTE", "0",
                "CANDOUR_LIMITS_ACCOUNTPERMINUTE", "0"));
    program.await(() -> program.said().contains(READY));
    return new RunningCandour(program, data, ports);
  }

  URI pages() {
    return address(ports.get(0));
  }

  URI commands() {
    return address(ports.get(1));
  }

  URI signIn() {
    return address(ports.get(2));
  }

  /** What the command side says of itself. */
  Scrape commandMetrics() {
    return scrape(ports.get(3));
  }

  /** What the query side says of itself. */
  private Scrape queryMetrics() {
    return scrape(ports.get(4));
  }

  /** How many seconds each view is behind now. */
  Map<String, Double> lagSeconds() {
    return queryMetrics().samples().stream()
        .filter(sample -> sample.name().equals("candour_view_lag_seconds"))
        .collect(
            Collectors.toMap(
                sample -> sample.labels().replaceAll(".*view=\"([^\"]+)\".*", "$1"),
                Scrape.Sample::value));
  }

  private static Scrape scrape(int port) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address(port).resolve("/metrics")).build();
      return Scrape.of(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException("Metrics are not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  static URI address(int port) {
    return URI.create("http://localhost:" + port + "/");
  }

  /** A token of a demonstration account. */
  String token(String account) {
    try {
      return AccessTokens.of(signIn().resolve("/"), account, DemonstrationAccount.PASSWORD)
          .next()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("The sign-in server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** The processor time of its JVM so far, in seconds. */
  double javaSeconds() {
    return program.processorSeconds();
  }

  /** The processor time of PostgreSQL so far, in seconds: of its server and all that it runs. */
  double postgresSeconds() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
      ProcessHandle server =
          ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
      return Stream.concat(Stream.of(server), server.children())
          .mapToDouble(RunningProgram::processorSeconds)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not run", e);
    }
  }

  @Override
  public void close() {
    program.close();
  }
}

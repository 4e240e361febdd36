package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.candour.ops.ledgerctl.LedgerCtl;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running Candour that takes in open data as its operator does, and gives it out to everybody.
 */
final class OpenLedger implements AutoCloseable {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path directory;
  private final Settings settings;
  private final StandaloneSystem candour;

  private OpenLedger(Path directory) throws IOException {
    this.directory = directory;
    settings = FreePorts.with(directory.resolve("data"));
    candour = new StandaloneSystem(settings);
  }

  /** Starts an empty one. */
  static OpenLedger empty(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    OpenLedger ledger = new OpenLedger(directory);
    ledger.candour.start(_ -> {}, () -> false);
    return ledger;
  }

  /**
   * What became of a file.
   *
   * @param exit of the program
   * @param said all that it said
   * @param notCarried the JSON pointers of what no command carries, with why
   */
  record Import(int exit, String said, List<CSVRecord> notCarried) {

    boolean isWhole() {
      return exit == 0;
    }
  }

  /** {@code ledgerctl import}, with an option that names a standard. */
  Import read(Path file, String standard, String... more) throws IOException {
    Path left = directory.resolve("not-carried.csv");
    Files.deleteIfExists(left);
    Path secret = Files.writeString(directory.resolve("secret"), DemonstrationAccount.PASSWORD);
    List<String> line =
        new ArrayList<>(
            List.of("import", file.toString(), standard, "--not-carried", left.toString()));
    line.addAll(List.of("--to", settings.commandAddress().toString()));
    line.addAll(List.of("--issuer", settings.signInAddress().toString()));
    line.addAll(List.of("--client", DemonstrationAccount.REGISTRAR));
    line.addAll(List.of("--secret-file", secret.toString()));
    line.addAll(List.of(more));
    StringWriter said = new StringWriter();
    int exit =
        LedgerCtl.commandLine()
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true))
            .execute(line.toArray(String[]::new));
    return new Import(exit, said.toString(), Files.exists(left) ? csv(left) : List.of());
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    try (CSVParser lines =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file))) {
      return lines.getRecords();
    }
  }

  /** Lists a file, records it, and waits until everybody sees it. */
  Import record(Path file, String standard) throws IOException, InterruptedException {
    long before = size();
    Import listed = read(file, standard);
    assertThat(size()).as("nothing is recorded by listing").isEqualTo(before);
    Import recorded = listed.exit() == 0 ? read(file, standard, "--record") : listed;
    new CatchUp(candour::sizes, new Console(System.err)).await();
    return recorded;
  }

  long size() {
    return candour.sizes().ledger();
  }

  Settings settings() {
    return settings;
  }

  URI queryAddress() {
    return settings.queryAddress();
  }

  URI commandAddress() {
    return settings.commandAddress();
  }

  StandaloneSystem candour() {
    return candour;
  }

  List<JsonNode> releases() throws IOException, InterruptedException {
    return all("/api/ocds/releases?limit=200", List.of("releases"));
  }

  /** Those that the standard has room for, and the others. */
  List<JsonNode> grants() throws IOException, InterruptedException {
    return all("/api/360giving/grants?limit=200", List.of("grants", "leftOut"));
  }

  /** The items of all the pages of a list of open data. */
  private List<JsonNode> all(String path, List<String> names)
      throws IOException, InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    Optional<URI> next = Optional.of(settings.queryAddress().resolve(path));
    while (next.isPresent()) {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(next.get()).build(), BodyHandlers.ofString());
      if (answer.statusCode() == 404) {
        return all;
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode page = JSON.readTree(answer.body());
      names.forEach(name -> page.path(name).forEach(all::add));
      next =
          answer.headers().allValues("Link").stream()
              .map(NEXT::matcher)
              .filter(link -> link.find())
              .map(link -> settings.queryAddress().resolve(link.group(1)))
              .findFirst();
    }
    return all;
  }

  @Override
  public void close() {
    http.close();
    candour.close();
  }
}

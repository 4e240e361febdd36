package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.candour.events.json.CandourJson;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.importing.file.Catalogue;
import org.candour.query.web.recording.importing.file.FileLine;
import org.candour.query.web.recording.importing.file.ImportFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The lists of one Candour, downloaded as commands, are recorded in another, which is empty. */
@Tag("server")
class ListsAsCommandsTest {

  /** In the order of upload: what others name by its id comes before them. */
  private static final List<String> LISTS =
      List.of(
          "establishments",
          "organisations",
          "needs-assessments",
          "concerns",
          "arrangements",
          "access-requests",
          "advice",
          "boards",
          "rounds",
          "agreements",
          "escalations",
          "commitments",
          "measures",
          "outcomes",
          "failures",
          "consultations",
          "information-requests",
          "inspections",
          "recommendations");

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  private String get(URI side, String path, Settings settings)
      throws IOException, InterruptedException {
    String token = Token.of(DemonstrationAccount.REGISTRAR, settings);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(side.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String csv(String list, String query, Settings settings) throws Exception {
    return get(settings.queryAddress(), "/api/" + list + ".csv" + query, settings);
  }

  /** What each list holds, by the first of its columns. */
  private Map<String, Set<String>> held(Settings settings) throws Exception {
    Map<String, Set<String>> held = new TreeMap<>();
    for (String list : LISTS) {
      held.put(
          list,
          CSVFormat.RFC4180.parse(new StringReader(csv(list, "", settings))).stream()
              .skip(1)
              .map(row -> row.get(0))
              .collect(Collectors.toSet()));
    }
    return held;
  }

  private Catalogue catalogue(Settings settings) throws Exception {
    return new Catalogue(
        CandourJson.mapper()
            .readTree(get(settings.commandAddress(), "/commands", settings))
            .values()
            .stream()
            .map(CommandForm::read)
            .toList());
  }

  /** Records a file as the page for imports reads it, and says what was refused. */
  private List<String> refused(String list, String text, OpenLedger to) throws Exception {
    List<String> refused = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (FileLine line :
        ImportFiles.read(list + ".csv", bytes, null, catalogue(to.settings())).lines()) {
      line.problems().forEach(problem -> refused.add(line.command() + ": " + problem));
      if (line.body() != null) {
        ObjectNode one = CandourJson.mapper().createObjectNode();
        one.put("key", line.key()).put("command", line.command()).set("body", line.body());
        lines.add(one.toString());
      }
    }
    Path file = Files.write(directory.resolve(list + ".jsonl"), lines);
    Import.run(file, to.commandAddress(), to.candour().registrar(), ImportListener.SILENT)
        .refused()
        .forEach(refusal -> refused.add(refusal.reason()));
    return refused;
  }

  /**
   * All but the report of an inspection, which is not public itself, and the recommendation that
   * arises from it.
   */
  @Test
  void whatTheListsHoldIsRecordedInAnotherCandour() throws Exception {
    Settings from = FreePorts.with(directory.resolve("from")).forExample();
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, Set<String>> missing;
    try (StandaloneSystem first = PlayedExample.start(from, 2)) {
      new CatchUp(first::sizes, new Console(System.err)).await();
      missing = held(from);
      for (String list : LISTS) {
        files.put(list, csv(list, "?as=commands", from));
      }
    }
    assertThat(missing.get("commitments")).hasSizeGreaterThan(20);
    try (OpenLedger second = OpenLedger.empty(directory.resolve("second"))) {
      Map<String, List<String>> refused = new TreeMap<>();
      for (Map.Entry<String, String> file : files.entrySet()) {
        refused.put(file.getKey(), refused(file.getKey(), file.getValue(), second));
      }
      new CatchUp(second.candour()::sizes, new Console(System.err)).await();
      Map<String, Set<String>> there = held(second.settings());
      missing.forEach((list, rows) -> rows.removeAll(there.getOrDefault(list, Set.of())));

      assertThat(refused.remove("inspections"))
          .singleElement()
          .asString()
          .contains("There is no inspection");
      assertThat(refused.remove("recommendations"))
          .as("of the report, and what arises from it")
          .hasSize(2);
      assertThat(refused.values()).allMatch(List::isEmpty);
      missing.values().removeIf(Set::isEmpty);
      assertThat(missing).containsOnlyKeys("inspections", "recommendations");
    }
  }
}

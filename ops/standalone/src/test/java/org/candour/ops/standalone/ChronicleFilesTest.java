package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.json.CandourJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The files of the chronicle, before they are loaded. */
class ChronicleFilesTest {

  private static final Path FILES = Path.of("..", "chronicle");

  @Test
  void everyFileHasItsPlaceInTheLoad() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".jsonl"))
          .containsExactlyInAnyOrderElementsOf(Chronicle.FILES);
    }
  }

  @Test
  void everyFactHasAKeyOfItsOwnAndASource() throws IOException {
    List<JsonNode> lines =
        Chronicle.lines().stream().map(line -> CandourJson.mapper().readTree(line)).toList();

    assertThat(lines).extracting(line -> line.path("key").asString()).doesNotHaveDuplicates();
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line.at("/body/source/title").asString("")).isNotBlank();
          assertThat(line.at("/body/source/confidence").asString("")).isNotBlank();
        });
  }
}

package org.candour.ops.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.springframework.core.io.ClassPathResource;

/**
 * The history that a new ledger begins with, loaded once. A mark in the data directory says that it
 * was; without it the load is run again, and what was recorded before is not recorded twice.
 */
final class Chronicle {

  /** Its files in the order in which they came to be, so that entries keep their numbers. */
  static final List<String> FILES =
      List.of("estate-2011-2025.jsonl", "reforms-2014-2020.jsonl", "oversight-2016-2025.jsonl");

  private final Path mark;
  private final Path copy;

  private Chronicle(Path data) {
    this.mark = data.resolve("chronicle-loaded");
    this.copy = data.resolve("chronicle.jsonl");
  }

  static Chronicle in(Path data) {
    return new Chronicle(data);
  }

  boolean isLoaded() {
    return Files.exists(mark);
  }

  /** The chronicle that this program brings, a command a line. */
  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : FILES) {
      new ClassPathResource("chronicle/" + file, Chronicle.class)
          .getContentAsString(UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(lines::add);
    }
    return List.copyOf(lines);
  }

  /** Loads the chronicle that this program brings. */
  Import.Report load(java.net.URI commandSide, AccessTokens tokens, ImportListener reporter)
      throws IOException, InterruptedException {
    Files.write(copy, lines());
    try {
      return load(copy, commandSide, tokens, reporter);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Loads a file as the chronicle; marks it as loaded if no line was refused. */
  Import.Report load(
      Path file, java.net.URI commandSide, AccessTokens tokens, ImportListener reporter)
      throws IOException, InterruptedException {
    Import.Report report = Import.run(file, commandSide, tokens, reporter);
    if (report.refused().isEmpty()) {
      wasLoaded();
    }
    return report;
  }

  /** Marks it as loaded. */
  void wasLoaded() throws IOException {
    Files.writeString(mark, "loaded " + Instant.now() + "\n");
  }
}

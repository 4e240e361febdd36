package org.candour.ops.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The history that a new ledger begins with, loaded once. A mark in the data directory says that it
 * was; without it the load is run again, and what was recorded before is not recorded twice.
 */
final class Chronicle {

  private static final String FILES = "classpath:org/candour/ops/standalone/chronicle/*.jsonl";

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

  /**
   * The chronicle that this program brings, a command a line: its files in the order of their
   * names, so that entries keep their numbers when a file is added behind the others.
   */
  static List<String> lines() throws IOException {
    Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
    List<String> lines = new ArrayList<>();
    for (Resource file :
        Arrays.stream(files).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
      file.getContentAsString(UTF_8).lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }
    return List.copyOf(lines);
  }

  /** Loads the chronicle that this program brings; empty if it brings none. */
  Optional<Import.Report> load(
      java.net.URI commandSide, AccessTokens tokens, ImportListener reporter)
      throws IOException, InterruptedException {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Files.write(copy, lines);
    try {
      return Optional.of(load(copy, commandSide, tokens, reporter));
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
      Files.writeString(mark, "loaded " + Instant.now() + "\n");
    }
    return report;
  }
}

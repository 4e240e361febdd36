package org.candour.ops.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.candour.ops.ledgerctl.AccessTokens;
import org.candour.ops.ledgerctl.Import;
import org.candour.ops.ledgerctl.Reporter;

/**
 * The history that a new ledger begins with, loaded once. A mark in the data directory says that it
 * was; without it the load is run again, and what was recorded before is not recorded twice.
 */
final class Chronicle {

  private static final String RESOURCE = "estate-2011-2025.jsonl";

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

  /** Loads the chronicle that this program brings; empty if it brings none. */
  Optional<Import.Report> load(java.net.URI commandSide, AccessTokens tokens, Reporter reporter)
      throws IOException, InterruptedException {
    try (InputStream in = Chronicle.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return Optional.empty();
      }
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      return Optional.of(load(copy, commandSide, tokens, reporter));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Loads a file as the chronicle; marks it as loaded if no line was refused. */
  Import.Report load(Path file, java.net.URI commandSide, AccessTokens tokens, Reporter reporter)
      throws IOException, InterruptedException {
    Import.Report report = Import.run(file, commandSide, tokens, reporter);
    if (report.refused().isEmpty()) {
      Files.writeString(mark, "loaded " + Instant.now() + "\n");
    }
    return report;
  }
}

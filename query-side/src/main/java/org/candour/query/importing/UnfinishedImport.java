package org.candour.query.importing;

import java.time.Instant;
import java.util.List;
import org.candour.query.presentation.PlainEnglish;

/**
 * A file of which not every line is recorded.
 *
 * @param file as its owner calls it
 * @param lines how many it has
 * @param recorded how many of them are recorded
 * @param failures those that were tried and refused, in their order
 */
public record UnfinishedImport(
    String file, Instant begunAt, int lines, int recorded, List<Failure> failures) {

  public UnfinishedImport {
    failures = List.copyOf(failures);
  }

  /** How far it is: {@code 2 of 3 lines recorded}. */
  public String progress() {
    return "%d of %s recorded".formatted(recorded, PlainEnglish.count(lines, "line", "lines"));
  }

  /**
   * A line that was refused.
   *
   * @param problem what is wrong with it, in a sentence without a full stop
   */
  public record Failure(int line, String key, String problem) {}
}

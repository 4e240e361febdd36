package org.candour.query.importing;

import java.time.Instant;
import java.util.List;

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

  /**
   * A line that was refused.
   *
   * @param problem what is wrong with it, in a sentence without a full stop
   */
  public record Failure(int line, String key, String problem) {}
}

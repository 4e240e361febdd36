package org.candour.query.oversight;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of each prison.
 *
 * @param name in kebab-case
 * @param title as a heading of a table: “Promises kept in time”
 * @param counted the rows that are counted
 * @param of the rows out of which they are; null for a plain number
 */
public record Measure(String name, String title, PrisonRows counted, @Nullable PrisonRows of) {

  /** A share of less than this many is never compared. */
  static final int TOO_FEW = 5;

  static Measure number(String name, String title, PrisonRows counted) {
    return new Measure(name, title, counted, null);
  }
}

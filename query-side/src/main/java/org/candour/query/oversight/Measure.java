package org.candour.query.oversight;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of each prison.
 *
 * @param name in kebab-case
 * @param title as a heading of a table: “Promises kept in time”
 * @param counted the rows that are counted
 * @param of the rows out of which they are; null for a plain number
 * @param unit what is counted in
 */
public record Measure(
    String name, String title, PrisonRows counted, @Nullable PrisonRows of, MeasuredIn unit) {

  /** What a figure is counted in. */
  public enum MeasuredIn {
    /** As many, of so many. */
    NUMBER,
    /** Days, in the middle of so many rows. */
    DAYS,
    /** Times, in the mean of so many rows. */
    TIMES,
    /** Pence, of so many pence. */
    PENCE,
    /** What one voice says more than the other, over so many rows. */
    DIFFERENCE
  }

  static Measure number(String name, String title, PrisonRows counted) {
    return new Measure(name, title, counted, null, MeasuredIn.NUMBER);
  }

  /** Those of some rows that have more values. */
  static Measure share(String name, String title, PrisonRows of, Map<String, String> counted) {
    return new Measure(name, title, of.with(counted), of, MeasuredIn.NUMBER);
  }

  /** The rows out of which it is; those that are counted where it is a plain number. */
  PrisonRows base() {
    return of == null ? counted : of;
  }
}

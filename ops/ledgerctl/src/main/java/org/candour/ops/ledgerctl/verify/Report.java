package org.candour.ops.ledgerctl.verify;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * What was found, said as it is found. Neighbouring entries that are wrong in the same way are one
 * line, so that every wrong index is named and none is kept.
 */
public final class Report {

  private final PrintWriter out;
  private @Nullable String open;
  private long from;
  private long to;
  private long wrongEntries;
  private long otherFaults;
  private @Nullable Long first;
  private long lastCounted = -1;

  public Report(PrintWriter out) {
    this.out = out;
  }

  /** An entry is wrong; entries come in order. */
  void wrong(long index, String what) {
    if (index != lastCounted) {
      wrongEntries++;
      lastCounted = index;
    }
    first = first == null ? Long.valueOf(index) : Long.valueOf(Math.min(first, index));
    if (!what.equals(open) || index != to + 1) {
      flush();
      open = what;
      from = index;
    }
    to = index;
  }

  /** Something else is wrong. */
  void fault(String what) {
    flush();
    otherFaults++;
    out.println("WRONG  " + what);
    out.flush();
  }

  /** Worth knowing, and not wrong. */
  void remark(String what) {
    flush();
    out.println("note   " + what);
    out.flush();
  }

  /** Says what waits to be joined by its neighbours. */
  void flush() {
    if (open != null) {
      out.println(
          "WRONG  "
              + (from == to ? "entry " + from : "entries " + from + " to " + to)
              + ": "
              + open);
      out.flush();
      open = null;
    }
  }

  /** Whether nothing was wrong. */
  public boolean isClean() {
    return wrongEntries == 0 && otherFaults == 0;
  }

  /** How many entries are wrong. */
  public long wrongEntries() {
    return wrongEntries;
  }

  /** The smallest index that is wrong; null if none is. */
  public @Nullable Long firstWrong() {
    return first;
  }
}

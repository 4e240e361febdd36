package org.candour.ops.ledgerctl.verify;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Prints faults as they are found. Neighbouring entries that are wrong in the same way are one
 * line, so that every wrong index is named and none is kept in memory.
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

  /** Notes that an entry is wrong; entries come in order. */
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

  /** Prints that something other than an entry is wrong. */
  void fault(String what) {
    flush();
    otherFaults++;
    out.println("WRONG  " + what);
    out.flush();
  }

  /** Prints what a policy asks for and is not there; nothing is wrong with what is. */
  void unmet(String what) {
    flush();
    out.println("UNMET  " + what);
    out.flush();
  }

  /** Prints what is worth knowing and not wrong. */
  void remark(String what) {
    flush();
    out.println("note   " + what);
    out.flush();
  }

  /** Prints the line that waited for more neighbours. */
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

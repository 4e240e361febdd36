package org.candour.ops.ledgerctl.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** A progress bar: rewritten in place on a terminal, a line every few seconds elsewhere. */
public final class ProgressBar {

  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long PLAIN_NANOS = 3_000_000_000L;
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final long of;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private long shown = started + QUIET_NANOS - PLAIN_NANOS;
  private boolean open;

  public ProgressBar(PrintWriter out, long of, boolean terminal) {
    this.out = out;
    this.of = of;
    this.terminal = terminal;
  }

  /** A bar on whatever stands behind a writer. */
  public static ProgressBar of(PrintWriter out, long of) {
    return new ProgressBar(
        out, of, Optional.ofNullable(System.console()).stream().anyMatch(Console::isTerminal));
  }

  public void at(long done) {
    long now = System.nanoTime();
    if (now - started < QUIET_NANOS || now - shown < (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      return;
    }
    shown = now;
    open = terminal;
    out.print(terminal ? "\r" + text(done, now) : text(done, now) + System.lineSeparator());
    out.flush();
  }

  private String text(long done, long now) {
    int filled = (int) (WIDTH * done / Math.max(1, of));
    return String.format(
        Locale.UK,
        "  [%s%s] %,d of %,d entries, %,.0f a second%s",
        "#".repeat(Math.min(WIDTH, filled)),
        "-".repeat(Math.max(0, WIDTH - filled)),
        done,
        of,
        done / ((now - started) / 1e9),
        left(done, now));
  }

  private String left(long done, long now) {
    if (done <= 0 || done >= of) {
      return "";
    }
    long seconds = (long) ((now - started) / 1e9 / done * (of - done));
    return seconds < 60
        ? ", %d s left".formatted(seconds)
        : ", %d min left".formatted(Math.ceilDiv(seconds, 60));
  }

  public void end() {
    if (open) {
      out.println();
      out.flush();
    }
  }
}

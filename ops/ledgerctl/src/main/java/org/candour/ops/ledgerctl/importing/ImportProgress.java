package org.candour.ops.ledgerctl.importing;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.candour.ops.ledgerctl.importing.Import.Refusal;

/**
 * Shows an import that takes longer than two seconds: one line rewritten in place on a terminal, a
 * line every few seconds elsewhere.
 */
public final class ImportProgress implements ImportListener {

  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long PLAIN_NANOS = 3_000_000_000L;

  private final PrintWriter out;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private long shown = started + QUIET_NANOS - PLAIN_NANOS;
  private boolean open;
  private long waitingFor;

  /**
   * A progress on a stream.
   *
   * @param terminal whether a line there can be rewritten
   */
  public ImportProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A progress on a writer to the standard output. */
  public static ImportProgress onStandardOutput(PrintWriter out) {
    return new ImportProgress(
        out, Optional.ofNullable(System.console()).stream().anyMatch(Console::isTerminal));
  }

  @Override
  public void progress(long done, long of) {
    long now = System.nanoTime();
    boolean last = done == of && open;
    if (now - started < QUIET_NANOS
        || (!last && now - shown < (terminal ? TERMINAL_NANOS : PLAIN_NANOS))) {
      return;
    }
    shown = now;
    show("%,d of %,d lines".formatted(done, of));
    if (last) {
      end();
    }
  }

  @Override
  public void refused(Refusal refusal) {
    end();
    out.println("  " + refusal);
    out.flush();
  }

  @Override
  public void waiting(long line, String reason) {
    if (waitingFor != line) {
      waitingFor = line;
      end();
      out.println("  line " + line + " waits: " + reason + "; trying again for up to two minutes");
      out.flush();
    }
  }

  /** Leaves a line that was being rewritten as it stands. */
  public void end() {
    if (open && terminal) {
      out.println();
      out.flush();
    }
    open = false;
  }

  private void show(String text) {
    if (terminal) {
      out.print("\r  " + text);
    } else {
      out.println("  " + text);
    }
    out.flush();
    open = true;
  }
}

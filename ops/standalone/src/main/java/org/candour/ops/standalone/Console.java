package org.candour.ops.standalone;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.candour.ops.ledgerctl.Import;
import org.candour.ops.ledgerctl.Progress;
import org.candour.ops.standalone.Candour.Sizes;

/** What whoever started Candour reads. */
final class Console {

  private final PrintWriter out;

  Console(PrintStream out) {
    this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  void say(String line) {
    out.println(line);
  }

  Progress progress() {
    return Progress.onStandardOutput(out);
  }

  void loaded(String what, Import.Report report) {
    say(
        "Loaded %s: %,d lines recorded, %,d recorded before, %,d refused"
            .formatted(what, report.accepted(), report.repeated(), report.refused().size()));
    if (!report.refused().isEmpty()) {
      say("  The next start tries the refused lines again.");
    }
  }

  void ready(Settings settings, Sizes sizes) {
    say(
        """

        Candour is running, with %,d entries in its ledger.
          Pages         %s
          Query API     %s/api-docs
          Commands      %s/commands
          Command API   %s/api-docs
          Data, log     %s
        Until there is sign-in, everybody who reaches these ports acts as the built-in registrar.
        Ctrl-C stops it; what was recorded stays.\
        """
            .formatted(
                sizes.ledger(),
                settings.queryAddress(),
                settings.queryAddress(),
                settings.commandAddress(),
                settings.commandAddress(),
                settings.data()));
  }
}

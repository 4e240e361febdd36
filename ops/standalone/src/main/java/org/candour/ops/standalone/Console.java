package org.candour.ops.standalone;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportProgress;
import org.candour.ops.standalone.StandaloneSystem.Sizes;
import org.candour.ops.standalone.signin.DemonstrationAccount;

/** What whoever started Candour reads. */
final class Console {

  private final PrintWriter out;

  Console(PrintStream out) {
    this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  void say(String line) {
    out.println(line);
  }

  ImportProgress progress() {
    return ImportProgress.onStandardOutput(out);
  }

  void loaded(String what, Import.Report report) {
    say(
        "Loaded %s: %,d lines recorded, %,d recorded before, %,d refused"
            .formatted(what, report.accepted(), report.repeated(), report.refused().size()));
    if (!report.refused().isEmpty()) {
      say("  The next start tries the refused lines again.");
    }
  }

  /** Their names with what to look at first, or a few in a line where the example is missing. */
  private static String accounts(boolean demonstration) {
    if (demonstration) {
      return "one of these, and start with\n"
          + DemonstrationAccount.ALL.stream()
              .map(account -> "  %-17s %s".formatted(account.name(), account.first()))
              .collect(Collectors.joining("\n"));
    }
    StringBuilder lines = new StringBuilder("one of\n ");
    int width = 1;
    for (DemonstrationAccount account : DemonstrationAccount.ALL) {
      if (width + account.name().length() > 76) {
        lines.append("\n ");
        width = 1;
      }
      lines.append(' ').append(account.name());
      width += account.name().length() + 1;
    }
    return lines
        .append("\nTheir prisons and organisations are fictional: a new ledger that is started")
        .append(" with\n--with-example has a history of them.")
        .toString();
  }

  void ready(Settings settings, Sizes sizes, DemonstrationWitness witness, boolean demonstration) {
    say(
        """

        Candour is running, with %,d entries in its ledger.
          Pages         %s
          Query API     %s/api-docs
          Commands      %s/commands
          Command API   %s/api-docs
          Witness       %s
          Data, log     %s
          Sign-in       %s
        To try it, sign in with the password “%s” as %s
        The witness is a demonstration, run by the same hands as the ledger: what makes a witness worth
        anything is that somebody else runs it, elsewhere (ledgerctl witness).
        Ctrl-C stops it; what was recorded stays.\
        """
            .formatted(
                sizes.ledger(),
                settings.publicPages(),
                settings.publicPages(),
                settings.publicCommands(),
                settings.publicCommands(),
                witness,
                settings.data(),
                settings.signInAddress(),
                DemonstrationAccount.PASSWORD,
                accounts(demonstration)));
  }
}

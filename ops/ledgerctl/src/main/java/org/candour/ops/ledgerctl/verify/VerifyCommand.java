package org.candour.ops.ledgerctl.verify;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.ops.ledgerctl.cli.DatabaseOptions;
import org.candour.ops.ledgerctl.cli.ExitCodes;
import org.candour.ops.ledgerctl.cli.Inputs;
import org.candour.ops.ledgerctl.cli.ProgressBar;
import org.candour.ops.ledgerctl.cli.Version;
import org.candour.ops.ledgerctl.witness.WitnessMemory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledgerctl verify}: verifies a whole ledger in its database. */
@Command(
    name = "verify",
    header = "Verify a ledger in its database.",
    description = {
      "Reads every entry, hashes it again, and compares it with the leaf hashes, the tiles, the head,"
          + " every checkpoint and every cosignature; and every stream's sequences. Names every"
          + " entry that is wrong. Runs beside a running service, in bounded memory.",
      "What the database's owner rewrote and signed again with a stolen key can only be found with"
          + " what was kept elsewhere: give old checkpoints with --kept, a witness with --witness,"
          + " and the log's key with --key."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything holds",
      "1:something is wrong",
      "2:the command line is wrong",
      "3:the database or a witness cannot be read"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class VerifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "A key of the log, or a file of keys, kept elsewhere than the database.")
  private List<String> keys = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "A checkpoint that was verified before: only what came after it is read.")
  private @Nullable Path since;

  @Option(
      names = "--kept",
      paramLabel = "FILE",
      description = "A checkpoint that was kept elsewhere; compared with the ledger.")
  private List<Path> kept = new ArrayList<>();

  @Option(
      names = "--witness",
      paramLabel = "ADDRESS",
      description = "A witness to be asked for the checkpoint that it holds; compared likewise.")
  private List<URI> witnesses = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    var command = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = command.getOut();
    Keyring trusted = Inputs.keys(keys, command);
    SignedNote before = since == null ? null : Inputs.note(since, command);
    List<SignedNote> elsewhere = new ArrayList<>();
    kept.forEach(file -> elsewhere.add(Inputs.note(file, command)));
    try {
      for (URI witness : witnesses) {
        elsewhere.add(WitnessMemory.ask(witness, origin(trusted)));
      }
      return run(
          new Verification(database::connect, trusted, before, elsewhere, out),
          out,
          command.getErr());
    } catch (SQLException | IOException e) {
      command.getErr().println(e.getMessage());
      return ExitCodes.INCOMPLETE;
    } catch (MalformedNoteException e) {
      throw new ParameterException(command, "A checkpoint is none: " + e.getMessage(), e);
    }
  }

  private static int run(Verification verification, PrintWriter out, PrintWriter err)
      throws SQLException {
    long size = verification.size();
    ProgressBar bar =
        new ProgressBar(
            err,
            size,
            Optional.ofNullable(System.console()).stream().anyMatch(Console::isTerminal));
    long began = System.nanoTime();
    Verification.Outcome outcome = verification.telling(bar::at).run();
    bar.end();
    double seconds = (System.nanoTime() - began) / 1e9;
    long read = outcome.size() - outcome.from();
    out.printf(
        Locale.UK,
        "%s  %,d entries%s, %,d checkpoints, %,d cosignatures; root %s; %,.0f entries a second%n",
        outcome.isClean() ? "HOLDS" : "WRONG",
        outcome.size(),
        outcome.from() == 0 ? "" : " (read from " + outcome.from() + " on)",
        outcome.checkpoints(),
        outcome.cosignatures(),
        outcome.root().toBase64(),
        read / seconds);
    if (outcome.firstWrong() != null) {
      out.printf(
          Locale.UK,
          "WRONG  %,d entries are wrong; the first is entry %d%n",
          outcome.wrongEntries(),
          outcome.firstWrong());
    }
    out.flush();
    return outcome.isClean() ? ExitCodes.SUCCESS : ExitCodes.FAILURE;
  }

  /** A witness is asked about a log by name, so a key of that log must be given. */
  private String origin(Keyring trusted) {
    String known = trusted.origins().stream().findFirst().orElse(null);
    if (known != null) {
      return known;
    }
    if (since != null) {
      return Checkpoint.parse(Inputs.note(since, Objects.requireNonNull(spec).commandLine()).text())
          .origin();
    }
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Give the log's key with --key, so that the witness can be asked about it");
  }
}

package org.candour.ops.ledgerctl.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.candour.events.evidence.Trust;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.personal.MasterKeys;
import org.candour.ops.ledgerctl.cli.DatabaseOptions;
import org.candour.ops.ledgerctl.cli.ExitCodes;
import org.candour.ops.ledgerctl.cli.Inputs;
import org.candour.ops.ledgerctl.cli.ProgressBar;
import org.candour.ops.ledgerctl.cli.VerdictPrinter;
import org.candour.ops.ledgerctl.cli.Version;
import org.candour.ops.ledgerctl.export.LogExport;
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
      "Reads every entry, hashes it again, and compares it with the leaf hashes, the tiles, the"
          + " head, every checkpoint and every cosignature; every stream's sequences, and the keys"
          + " of commands. Names every entry that is wrong. Runs beside a running service, in"
          + " bounded memory.",
      "Then it holds to the log what stands beside it: it folds every view, the clerk's list and"
          + " every snapshot afresh and names each row that differs from what is stored, is missing"
          + " or is too many; and it compares functions, triggers, rights, indexes and constraints"
          + " with what the migrations make. With --data it finds all passwords by itself; with"
          + " --db it needs those of the query side and the vault too, in $$CANDOUR_QUERY_PASSWORD"
          + " and $$CANDOUR_VAULT_PASSWORD, and tries the keys of persons with the master keys that"
          + " $$CANDOUR_MASTER_KEYS names. The reading log is held by its own chain: whoever"
          + " rewrites all of it is found only with the end of the chain kept elsewhere, which is"
          + " printed. Nothing holds when a checkpoint was signed.",
      "What the database's owner rewrote and signed again with a stolen key can only be found with"
          + " what was kept elsewhere: give old checkpoints with --kept, a witness with --witness,"
          + " and the log's key with --key."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything holds",
      "1:something is wrong",
      "2:the command line is wrong",
      "3:the database or a witness cannot be read, or not everything could be checked",
      "5:too few of those cosigned whom the policy asks for"
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

  @Option(
      names = "--export",
      paramLabel = "DIRECTORY",
      description = "What ledgerctl export wrote, in place of a database.")
  private @Nullable Path export;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "The log and the witnesses that you trust, and how many of them must have cosigned (C2SP"
              + " tlog-policy). Entries may wait ten minutes for them.")
  private @Nullable Path policyFile;

  @Option(names = "--log-only", description = "Verify the log alone, and nothing beside it.")
  private boolean logOnly;

  @Override
  public Integer call() throws InterruptedException {
    var command = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = command.getOut();
    TrustPolicy policy = Inputs.policy(policyFile, command);
    Keyring given = Inputs.keys(keys, command);
    Keyring trusted = policy == null ? given : given.with(policy.keys());
    SignedNote before = since == null ? null : Inputs.note(since, command);
    List<SignedNote> elsewhere = new ArrayList<>();
    kept.forEach(file -> elsewhere.add(Inputs.note(file, command)));
    try {
      for (URI witness : witnesses) {
        elsewhere.add(WitnessMemory.ask(witness, origin(trusted)));
      }
      if (export != null) {
        return VerdictPrinter.print(
            LogExport.check(export, new Trust(trusted, policy), elsewhere), out);
      }
      return run(
          new Verification(database::connect, trusted, before, elsewhere, out),
          trusted,
          policy,
          out,
          command.getErr());
    } catch (SQLException | IOException e) {
      command.getErr().println(e.getMessage());
      return ExitCodes.INCOMPLETE;
    } catch (MalformedNoteException e) {
      throw new ParameterException(command, "A checkpoint is none: " + e.getMessage(), e);
    }
  }

  private int run(
      Verification verification,
      Keyring trusted,
      @Nullable TrustPolicy policy,
      PrintWriter out,
      PrintWriter err)
      throws SQLException {
    ProgressBar bar = ProgressBar.of(err, verification.size());
    long began = System.nanoTime();
    Verification.Outcome outcome = verification.telling(bar::at).run();
    bar.end();
    double seconds = (System.nanoTime() - began) / 1e9;
    long read = outcome.size() - outcome.from();
    Report beside = new Report(out);
    boolean complete =
        logOnly || new Beside(logins(), trusted, beside, of -> ProgressBar.of(err, of)).check();
    boolean met = policy == null || isMet(policy, outcome.size(), beside);
    boolean holds = outcome.isClean() && beside.isClean();
    out.printf(
        Locale.UK,
        "%s  %,d entries%s, %,d checkpoints, %,d cosignatures; root %s; %,.0f entries a second%n",
        holds ? "HOLDS" : "WRONG",
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
    if (!complete) {
      out.println("note   Not everything beside the log was checked");
    }
    out.flush();
    if (!holds || !met) {
      return holds ? ExitCodes.POLICY_NOT_MET : ExitCodes.FAILURE;
    }
    return complete ? ExitCodes.SUCCESS : ExitCodes.INCOMPLETE;
  }

  private boolean isMet(TrustPolicy policy, long size, Report report) throws SQLException {
    try (Connection connection = database.connect()) {
      return new PolicyReach(policy, size, Instant.now(), report).check(connection);
    }
  }

  private Beside.Logins logins() {
    return new Beside.Logins() {
      @Override
      public Optional<DatabaseOptions.Login> as(String role) {
        try {
          return database.as(role);
        } catch (SQLException e) {
          return Optional.empty();
        }
      }

      @Override
      public Optional<DatabaseOptions.Login> views() {
        try {
          return database.views();
        } catch (SQLException e) {
          return Optional.empty();
        }
      }

      @Override
      public boolean viewsAreApart() {
        return database.isApart();
      }

      @Override
      public Optional<MasterKeys> masters() {
        return database.masters();
      }
    };
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

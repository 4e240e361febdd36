package org.candour.ops.ledgerctl;

import org.candour.ops.ledgerctl.checks.PackCommand;
import org.candour.ops.ledgerctl.checks.ReceiptCommand;
import org.candour.ops.ledgerctl.cli.Version;
import org.candour.ops.ledgerctl.importing.ImportCommand;
import org.candour.ops.ledgerctl.keys.KeysCommand;
import org.candour.ops.ledgerctl.keys.VaultCommand;
import org.candour.ops.ledgerctl.upkeep.ExportCommand;
import org.candour.ops.ledgerctl.upkeep.RebuildCommand;
import org.candour.ops.ledgerctl.verify.VerifyCommand;
import org.candour.ops.ledgerctl.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code ledgerctl}. */
@Command(
    name = "ledgerctl",
    header = "Works on a Candour ledger from the command line.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ImportCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      RebuildCommand.class,
      ReceiptCommand.class,
      PackCommand.class,
      KeysCommand.class,
      WitnessCommand.class,
      VaultCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class LedgerCtl {

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  public static CommandLine commandLine() {
    return new CommandLine(new LedgerCtl());
  }
}

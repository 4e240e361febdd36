package org.candour.ops.ledgerctl;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code ledgerctl}. */
@Command(
    name = "ledgerctl",
    header = "Works on a Candour ledger from the command line.",
    mixinStandardHelpOptions = true,
    versionProvider = LedgerCtl.Version.class,
    subcommands = {
      ImportCommand.class,
      VerifyCommand.class,
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

  static CommandLine commandLine() {
    return new CommandLine(new LedgerCtl());
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LedgerCtl.class.getPackage().getImplementationVersion();
      return new String[] {"ledgerctl " + (version == null ? "(not packaged)" : version)};
    }
  }
}

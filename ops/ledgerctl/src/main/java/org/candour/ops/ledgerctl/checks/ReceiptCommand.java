package org.candour.ops.ledgerctl.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.candour.events.evidence.ReceiptCheck;
import org.candour.events.log.tree.Hash;
import org.candour.ops.ledgerctl.cli.Inputs;
import org.candour.ops.ledgerctl.cli.VerdictPrinter;
import org.candour.ops.ledgerctl.cli.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgerctl receipt}: checks receipts for those who hold them. */
@Command(
    name = "receipt",
    header = "Check a receipt, without server or database.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class ReceiptCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "check",
      header = "Check a receipt (a C2SP tlog-proof).",
      description = {
        "Proves that an entry stands at its place in the log that was signed. Give the entry's"
            + " exact bytes, or its leaf hash; and the keys of the log and of its witnesses, come"
            + " by another way than the receipt. What could not be checked is said, and is not a"
            + " failure."
      },
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:verified",
        "1:something is false",
        "2:the command line is wrong",
        "3:not all was checked"
      },
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "FILE", description = "The receipt.") Path file,
      @Option(names = "--entry", paramLabel = "FILE", description = "The entry's exact bytes.")
          @Nullable Path entry,
      @Option(names = "--leaf", paramLabel = "HEX", description = "The entry's leaf hash.")
          @Nullable String leaf,
      @Option(
              names = "--key",
              paramLabel = "KEY",
              description = "A key of the log or of a witness, or a file of keys.")
          @Nullable List<String> keys) {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    List<String> given = keys == null ? new ArrayList<>() : keys;
    return VerdictPrinter.print(
        ReceiptCheck.check(
            Inputs.bytes(file, command), leaf(entry, leaf, command), Inputs.keys(given, command)),
        command.getOut());
  }

  private static @Nullable Hash leaf(
      @Nullable Path entry, @Nullable String leaf, CommandLine command) {
    if (entry != null) {
      return Hash.leaf(Inputs.bytes(entry, command));
    }
    try {
      return leaf == null ? null : Hash.of(HexFormat.of().parseHex(leaf));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "A leaf hash is 64 digits in hexadecimal", e);
    }
  }
}

package org.candour.ops.ledgerctl.checks;

import java.nio.file.Path;
import java.util.HexFormat;
import org.candour.events.evidence.ReceiptCheck;
import org.candour.events.log.tree.Hash;
import org.candour.ops.ledgerctl.cli.Inputs;
import org.candour.ops.ledgerctl.cli.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ledgerctl receipt}: checks receipts for those who hold them. */
@Command(
    name = "receipt",
    header = "Check a receipt, without server or database.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class ReceiptCommand {

  @Command(
      name = "check",
      header = "Check a receipt (a C2SP tlog-proof).",
      description = {
        "Proves that an entry stands at its place in the log that was signed. Give the entry's"
            + " exact bytes, or its leaf hash; and the keys of the log and of its witnesses, come"
            + " by another way than the receipt, or a policy that names them. What could not be checked is said, and is not a"
            + " failure."
      })
  int check(
      @Parameters(paramLabel = "FILE", description = "The receipt.") Path file,
      @Option(names = "--entry", paramLabel = "FILE", description = "The entry's exact bytes.")
          @Nullable Path entry,
      @Option(names = "--leaf", paramLabel = "HEX", description = "The entry's leaf hash.")
          @Nullable String leaf,
      @Mixin CheckOptions options) {
    CommandLine command = options.command();
    return options.print(
        ReceiptCheck.check(
            Inputs.bytes(file, command), leaf(entry, leaf, command), options.trusted()));
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

package org.candour.ops.ledgerctl.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.candour.events.evidence.PackCheck;
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

/** {@code ledgerctl pack}: checks evidence packs for those who hold them. */
@Command(
    name = "pack",
    header = "Check an evidence pack, without server or database.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class PackCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "check",
      header = "Check an evidence pack, entry by entry.",
      description = {
        "Proves that every entry in the pack stands at its place in the log that was signed, and"
            + " that the newest checkpoint extends it. Give the keys of the log and of its"
            + " witnesses, come by another way than the pack."
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
      @Parameters(paramLabel = "FILE", description = "The pack, a ZIP file.") Path file,
      @Option(
              names = "--key",
              paramLabel = "KEY",
              description = "A key of the log or of a witness, or a file of keys.")
          @Nullable List<String> keys) {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    try {
      return VerdictPrinter.print(
          PackCheck.check(file, Inputs.keys(keys == null ? List.of() : keys, command)),
          command.getOut());
    } catch (IOException e) {
      throw new ParameterException(command, "The file " + file + " cannot be read", e);
    }
  }
}

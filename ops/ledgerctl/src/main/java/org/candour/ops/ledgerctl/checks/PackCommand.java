package org.candour.ops.ledgerctl.checks;

import java.io.IOException;
import java.nio.file.Path;
import org.candour.events.evidence.PackCheck;
import org.candour.ops.ledgerctl.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ledgerctl pack}: checks evidence packs for those who hold them. */
@Command(
    name = "pack",
    header = "Check an evidence pack, without server or database.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class PackCommand {

  @Command(
      name = "check",
      header = "Check an evidence pack, entry by entry.",
      description = {
        "Proves that every entry in the pack stands at its place in the log that was signed, and"
            + " that the newest checkpoint extends it. Give the keys of the log and of its"
            + " witnesses, or a policy that names them, come by another way than the pack."
      })
  int check(
      @Parameters(paramLabel = "FILE", description = "The pack, a ZIP file.") Path file,
      @Mixin CheckOptions options) {
    try {
      return options.print(PackCheck.check(file, options.trusted()));
    } catch (IOException e) {
      throw new ParameterException(options.command(), "The file " + file + " cannot be read", e);
    }
  }
}

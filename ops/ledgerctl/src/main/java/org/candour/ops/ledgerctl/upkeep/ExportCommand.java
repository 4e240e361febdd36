package org.candour.ops.ledgerctl.upkeep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.candour.ops.ledgerctl.cli.DatabaseOptions;
import org.candour.ops.ledgerctl.cli.ExitCodes;
import org.candour.ops.ledgerctl.cli.Version;
import org.candour.ops.ledgerctl.export.LogExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgerctl export}: writes the whole log into a directory. */
@Command(
    name = "export",
    header = "Write the whole log into a directory, to be kept or verified elsewhere.",
    description = {
      "Writes the exact bytes of every entry that is signed, in the bundles of C2SP tlog-tiles, and"
          + " the newest checkpoint with its cosignatures, the log's keys and their successions."
          + " All entries are in it, also those that not everybody may read.",
      "Verify it without a database: ledgerctl verify --export DIRECTORY --key KEY"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "2:the command line is wrong",
      "3:the database cannot be read, or the directory not be written"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class ExportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(paramLabel = "DIRECTORY", description = "A directory that is new or empty.")
  private Path directory = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try (Connection connection = database.connect()) {
      long size = LogExport.write(connection, directory);
      out.printf("Wrote %,d entries to %s%n", size, directory);
      out.flush();
      return ExitCodes.SUCCESS;
    } catch (SQLException | IOException e) {
      err.println("The log was not exported: " + e.getMessage());
      return ExitCodes.INCOMPLETE;
    }
  }
}

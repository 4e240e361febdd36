package org.candour.ops.ledgerctl.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.candour.ops.ledgerctl.cli.ExitCodes;
import org.candour.ops.ledgerctl.cli.Version;
import org.candour.ops.ledgerctl.importing.AccessTokens.NoTokenException;
import org.candour.ops.ledgerctl.importing.Import.GaveUpException;
import org.candour.ops.ledgerctl.importing.Import.Report;
import org.candour.ops.ledgerctl.importing.OpenDataOptions.UnusableFileException;
import org.candour.ops.ledgerctl.opendata.OpenDataImport.Standard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgerctl import}: loads a file of commands. */
@Command(
    name = "import",
    header = "Load a file of commands, or of open data, into a ledger.",
    description = {
      "The file holds one JSON document a line:",
      "  {\"key\":\"…\",\"command\":\"announce-closure\",\"body\":{…}}",
      "The key makes a line safe to send twice: what was recorded before is not recorded again, so"
          + " a broken import is simply run again. A body may hold {\"$entry\":\"<key of an earlier"
          + " line>\"} where an entry's index belongs.",
      "A line that is refused is reported with its number, and the import goes on.",
      "A file of open data, OCDS or 360Giving, is first listed as the commands that it comes to."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every line is recorded",
      "1:some lines were refused",
      "2:the file cannot be read, or the command line is wrong",
      "3:the service stayed away; run the import again",
      "4:the issuer gives no token"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class ImportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file to load.")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description = "The command side's address (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8081")
  private URI to = URI.create("http://localhost:8081");

  @Mixin private OpenDataOptions openData = new OpenDataOptions();

  @Mixin private SignInOptions signIn = new SignInOptions();

  @Override
  public Integer call() throws InterruptedException {
    var command = Objects.requireNonNull(spec).commandLine();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ParameterException(command, "The file " + file + " cannot be read");
    }
    if (!"http".equals(to.getScheme()) && !"https".equals(to.getScheme())) {
      throw new ParameterException(command, "--to takes an address such as http://localhost:8081");
    }
    PrintWriter out = command.getOut();
    try {
      Optional<Standard> standard = openData.standard();
      if (standard.isEmpty()) {
        return load(file, out);
      }
      Optional<Path> commands = openData.commands(file, standard.get(), to, signIn, out);
      if (commands.isEmpty()) {
        return ExitCodes.SUCCESS;
      }
      try {
        return load(commands.get(), out);
      } finally {
        Files.delete(commands.get());
      }
    } catch (UnusableFileException e) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, String.valueOf(e.getMessage()), e);
    } catch (NoTokenException e) {
      command.getErr().println(e.getMessage());
      return ExitCodes.NOT_SIGNED_IN;
    } catch (IOException e) {
      throw new ParameterException(command, "The file " + file + " cannot be read: " + e, e);
    }
  }

  private int load(Path file, PrintWriter out) throws IOException, InterruptedException {
    var command = Objects.requireNonNull(spec).commandLine();
    ImportProgress progress = ImportProgress.onStandardOutput(out);
    try {
      Report report = Import.run(file, to, signIn.tokens(), progress);
      progress.end();
      print(out, report);
      return report.refused().isEmpty() ? ExitCodes.SUCCESS : ExitCodes.FAILURE;
    } catch (GaveUpException e) {
      progress.end();
      command.getErr().println(e.getMessage());
      print(out, e.report());
      return ExitCodes.INCOMPLETE;
    } finally {
      progress.end();
    }
  }

  private static void print(PrintWriter out, Report report) {
    out.printf("accepted %,d%n", report.accepted());
    out.printf("repeated %,d%n", report.repeated());
    out.printf("refused  %,d%n", report.refused().size());
    report.refused().forEach(refusal -> out.println("  " + refusal));
    out.flush();
  }
}

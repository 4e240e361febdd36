package org.candour.ops.ledgerctl.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.candour.ops.ledgerctl.opendata.OpenDataImport;
import org.candour.ops.ledgerctl.opendata.OpenDataImport.Standard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What to do with a file of open data: it is listed, and only recorded if that is said. */
final class OpenDataOptions {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ArgGroup private @Nullable Kind kind;

  /** One of the standards. */
  static final class Kind {
    @Option(
        names = "--ocds",
        description = {
          "FILE is a release or record package of the Open Contracting Data Standard 1.1, as Find a"
              + " Tender and Contracts Finder publish them: list the commands that it comes to, and"
              + " what none of them carries."
        })
    private boolean ocds;

    @Option(
        names = "--360giving",
        description = "The same for a file of grants in JSON of the 360Giving Data Standard.")
    private boolean grants;
  }

  @Option(
      names = "--record",
      description =
          "With --ocds or --360giving: record what is listed. Without it nothing is recorded.")
  private boolean record;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "With --ocds or --360giving: write the commands to a file, one a line, to be looked"
              + " through, changed, and imported later or on the page for imports.")
  private @Nullable Path save;

  @Option(
      names = "--not-carried",
      paramLabel = "FILE",
      description =
          "With --ocds or --360giving: write the JSON pointer of each place that no command carries,"
              + " and why, to a file as CSV. What stands there is not written.")
  private @Nullable Path notCarried;

  /**
   * Of which standard the file is; none if it holds commands.
   *
   * @throws IllegalArgumentException if what is said does not fit together
   */
  Optional<Standard> standard() {
    if (kind == null) {
      if (record || save != null || notCarried != null) {
        throw new IllegalArgumentException(
            "--record, --save and --not-carried go with --ocds or --360giving");
      }
      return Optional.empty();
    }
    if (kind.grants) {
      return Optional.of(Standard.THREE_SIXTY_GIVING);
    }
    return kind.ocds ? Optional.of(Standard.OCDS) : Optional.empty();
  }

  /**
   * Lists a file, and saves its commands if that is asked for.
   *
   * @return a file of the commands to record; empty if nothing is to be
   */
  Optional<Path> commands(
      Path file, Standard standard, URI to, SignInOptions signIn, PrintWriter out)
      throws IOException, InterruptedException {
    OpenDataImport read = read(file, standard);
    if (!record) {
      list(read, out);
      out.printf("%nNothing is recorded. To record it, say so with --record.%n");
      out.flush();
      return Optional.empty();
    }
    Path commands = Files.createTempFile("candour-import", ".jsonl");
    try (CommandClient client = new CommandClient(to, signIn.tokens())) {
      KnownOrganisations known = KnownOrganisations.among(read.proposals(), client, out);
      list(read.beside(known.known()), out);
      read.write(commands, known.keys(), known::in);
    }
    return Optional.of(commands);
  }

  private void list(OpenDataImport read, PrintWriter out) throws IOException {
    read.print(out);
    if (save != null) {
      read.write(save);
      out.printf("%nThe commands are in %s.%n", save);
    }
    if (notCarried != null) {
      read.writeNotCarried(notCarried);
      out.printf("%nWhat no command carries is in %s.%n", notCarried);
    }
  }

  private static OpenDataImport read(Path file, Standard standard) throws IOException {
    try {
      return OpenDataImport.read(file, standard, LocalDate.now(LONDON));
    } catch (IllegalArgumentException e) {
      throw new UnusableFileException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A file is not what it is said to be; nothing of it is recorded. */
  static final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableFileException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}

package org.candour.ops.ledgerctl.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Refused;
import org.candour.ops.ledgerctl.opendata.OpenDataImport;
import org.candour.ops.ledgerctl.opendata.OpenDataImport.Standard;
import org.candour.ops.ledgerctl.opendata.Proposals.Proposal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What to do with a file of open data: it is listed, and only recorded if that is said. */
final class OpenDataOptions {

  private static final String REGISTERED = "urn:candour:problem:organisation-already-registered";

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

  /**
   * Of which standard the file is; none if it holds commands.
   *
   * @throws IllegalArgumentException if what is said does not fit together
   */
  Optional<Standard> standard() {
    if (kind == null) {
      if (record || save != null) {
        throw new IllegalArgumentException("--record and --save go with --ocds or --360giving");
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
    OpenDataImport read = OpenDataImport.read(file, standard);
    read.print(out);
    if (save != null) {
      read.write(save);
      out.printf("%nThe commands are in %s.%n", save);
    }
    if (!record) {
      out.printf("%nNothing is recorded. To record it, say so with --record.%n");
      out.flush();
      return Optional.empty();
    }
    Path commands = Files.createTempFile("candour-import", ".jsonl");
    unregistered(read, to, signIn, out).write(commands);
    return Optional.of(commands);
  }

  /** Without the organisations that are in the register already, which stand there as they are. */
  private static OpenDataImport unregistered(
      OpenDataImport read, URI to, SignInOptions signIn, PrintWriter out)
      throws IOException, InterruptedException {
    List<Proposal> kept = new ArrayList<>();
    try (CommandClient client = new CommandClient(to, signIn.tokens())) {
      for (Proposal proposal : read.proposals()) {
        boolean known =
            proposal.line().command().equals("register-organisation")
                && client.tryOut(proposal.line()) instanceof Refused refused
                && REGISTERED.equals(refused.type());
        if (known) {
          out.printf(
              "  %s is in the register already, and stays as it is there%n",
              proposal.line().body().path("organisation").asString(""));
        } else {
          kept.add(proposal);
        }
      }
    }
    return new OpenDataImport(kept, read.notCarried());
  }
}

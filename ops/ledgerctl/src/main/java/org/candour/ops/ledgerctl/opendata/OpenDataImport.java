package org.candour.ops.ledgerctl.opendata;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candour.events.importing.ImportLine;
import org.candour.events.json.CandourJson;
import org.candour.ops.ledgerctl.opendata.Proposals.Proposal;
import org.candour.ops.ledgerctl.opendata.Reading.NotCarried;

/**
 * The commands that a file of open data comes to, and what no command carries. Nothing is recorded
 * by reading it.
 *
 * @param proposals in the order in which they are to be recorded
 * @param notCarried each kind of place once, with why
 */
public record OpenDataImport(List<Proposal> proposals, List<NotCarried> notCarried) {

  /** The standards that are read. */
  public enum Standard {
    OCDS,
    THREE_SIXTY_GIVING
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is not of the standard; the message says what it lacks
   */
  public static OpenDataImport read(Path file, Standard standard) throws IOException {
    Reading reading = new Reading(OpenDataFile.read(file));
    Proposals proposals = new Proposals(standard == Standard.OCDS ? "ocds" : "360giving");
    Organisations organisations = new Organisations(proposals);
    switch (standard) {
      case OCDS ->
          OcdsFile.releases(reading.root())
              .forEach((ocid, releases) ->
                  OcdsProcess.propose(ocid, releases, organisations, proposals));
      case THREE_SIXTY_GIVING -> Grants.propose(reading.root(), organisations, proposals);
    }
    return new OpenDataImport(proposals.all(), reading.notCarried());
  }

  /** Writes the commands as {@code ledgerctl import} and the page for imports take them. */
  public void write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Proposal proposal : proposals) {
      ImportLine line = proposal.line();
      lines.append(CandourJson.mapper().writeValueAsString(line)).append('\n');
    }
    Files.writeString(file, lines);
  }

  /** Lists what would be recorded, and what would not. */
  public void print(PrintWriter out) {
    out.printf("%,d commands:%n", proposals.size());
    proposals.forEach(
        proposal -> out.printf("  %-22s %s%n", proposal.line().command(), proposal.says()));
    if (!notCarried.isEmpty()) {
      out.printf("%nNot carried, by the place where each kind of it first stands:%n");
      notCarried.forEach(lost ->
          out.printf(
              "  %s%s%n    %s%n",
              lost.pointer(),
              lost.count() == 1 ? "" : " (%,d times)".formatted(lost.count()),
              lost.why()));
    }
    out.flush();
  }
}

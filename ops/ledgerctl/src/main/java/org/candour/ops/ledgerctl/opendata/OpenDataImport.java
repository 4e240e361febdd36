package org.candour.ops.ledgerctl.opendata;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.candour.events.id.OrganisationId;
import org.candour.events.importing.ImportLine;
import org.candour.events.json.CandourJson;
import org.candour.ops.ledgerctl.opendata.Proposals.Proposal;
import org.candour.ops.ledgerctl.opendata.Reading.NotCarried;
import tools.jackson.databind.node.ObjectNode;

/**
 * The commands that a file of open data comes to, and what no command carries. Nothing is recorded
 * by reading it.
 *
 * @param proposals in the order in which they are to be recorded
 * @param notCarried in the order of the file
 * @param reading of which that is what became
 */
public record OpenDataImport(
    List<Proposal> proposals, List<NotCarried> notCarried, Reading reading) {

  /** The standards that are read. */
  public enum Standard {
    OCDS,
    THREE_SIXTY_GIVING
  }

  /**
   * Reads a file.
   *
   * @param today after which nothing has happened yet
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is not of the standard; the message says what it lacks
   */
  public static OpenDataImport read(Path file, Standard standard, LocalDate today)
      throws IOException {
    Reading reading = new Reading(OpenDataFile.read(file), today);
    Proposals proposals = new Proposals(standard == Standard.OCDS ? "ocds" : "360giving");
    Organisations organisations = new Organisations();
    switch (standard) {
      case OCDS ->
          OcdsFile.releases(reading.root()).entrySet().stream()
              .map(process ->
                  OcdsProcess.of(process.getKey(), process.getValue(), organisations, proposals))
              // Who an organisation is, and its numbers, can stand in any of them.
              .toList()
              .stream()
              .peek(process -> process.parties().identify())
              .toList()
              .forEach(OcdsProcess::propose);
      case THREE_SIXTY_GIVING -> Grants.propose(reading.root(), organisations, proposals);
    }
    return new OpenDataImport(proposals.all(), reading.notCarried(), reading);
  }

  /**
   * The same where some organisations are in the register already, so that nothing more is carried
   * of them.
   *
   * @param known what they are called there, and all their numbers, by the number that the file has
   *     first
   */
  public OpenDataImport beside(Map<OrganisationId, Set<String>> known) {
    known.forEach(reading::stays);
    return new OpenDataImport(proposals, reading.notCarried(), reading);
  }

  /** Writes the commands as {@code ledgerctl import} and the page for imports take them. */
  public void write(Path file) throws IOException {
    write(file, Set.of(), body -> body);
  }

  /**
   * Writes them, each in the line of its number in the list.
   *
   * @param without the keys of some that are left out; their lines are empty
   * @param changed the body that a command gets
   */
  public void write(Path file, Set<String> without, UnaryOperator<ObjectNode> changed)
      throws IOException {
    try (Writer lines = Files.newBufferedWriter(file)) {
      for (Proposal proposal : proposals) {
        ImportLine line = proposal.line();
        if (!without.contains(line.key())) {
          lines.write(
              CandourJson.mapper()
                  .writeValueAsString(
                      new ImportLine(line.key(), line.command(), changed.apply(line.body()))));
        }
        lines.write('\n');
      }
    }
  }

  /** Writes each place that no command carries, and why, as CSV; what stands there is not said. */
  public void writeNotCarried(Path file) throws IOException {
    try (CSVPrinter lines = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
      lines.printRecord("pointer", "why");
      for (NotCarried lost : notCarried) {
        lines.printRecord(lost.pointer(), lost.why());
      }
    }
  }

  /** Lists what would be recorded, and what would not: each kind of place once. */
  public void print(PrintWriter out) {
    out.printf("%,d commands:%n", proposals.size());
    for (int i = 0; i < proposals.size(); i++) {
      Proposal proposal = proposals.get(i);
      out.printf("  %6d %-22s %s%n", i + 1, proposal.line().command(), proposal.says());
    }
    if (!notCarried.isEmpty()) {
      out.printf("%nNot carried, by the place where each kind of it first stands:%n");
      Map<NotCarried, List<NotCarried>> kinds =
          notCarried.stream()
              .collect(
                  Collectors.groupingBy(
                      lost -> new NotCarried("", lost.kind(), lost.why()),
                      LinkedHashMap::new,
                      Collectors.toList()));
      kinds
          .values()
          .forEach(kind ->
              out.printf(
                  "  %s%s%n    %s%n",
                  kind.getFirst().pointer(),
                  kind.size() == 1 ? "" : " (%,d times)".formatted(kind.size()),
                  kind.getFirst().why()));
    }
    out.flush();
  }
}

package org.candour.query.web.recording.importing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A file whose lines were read.
 *
 * @param name as its owner calls it
 * @param header the columns of CSV; empty for JSON Lines
 * @param lines all but those in which nothing stands
 */
public record ImportFile(String name, List<String> header, List<FileLine> lines) {

  private static final List<String> OURS = List.of(CsvLines.KEY, CsvLines.COMMAND);

  /** The lines; of several that have one key only the first can be recorded. */
  public ImportFile {
    header = List.copyOf(header);
    lines = distinct(lines);
  }

  private static List<FileLine> distinct(List<FileLine> lines) {
    Map<String, Integer> first = new HashMap<>();
    List<FileLine> distinct = new ArrayList<>();
    for (FileLine line : lines) {
      Integer before = first.putIfAbsent(line.key(), line.number());
      distinct.add(
          before == null
              ? line
              : line.refused(
                  "It says the same as line %d or has the same key. If both are meant, give each a key of its own"
                      .formatted(before)));
    }
    return List.copyOf(distinct);
  }

  /** Whether it is CSV. */
  public boolean isCsv() {
    return !header.isEmpty();
  }

  /** How the names of such files end. */
  public String ending() {
    return isCsv() ? ".csv" : ".jsonl";
  }

  /**
   * A file of some of the lines, to be mended and uploaded again. In CSV each line is given its key
   * and its command, and is followed by what is wrong with it, which nobody reads.
   *
   * @param problems by the number of the line
   */
  public String only(Map<Integer, String> problems) {
    List<FileLine> some =
        lines.stream().filter(line -> problems.containsKey(line.number())).toList();
    return isCsv() ? csv(some, problems) : json(some);
  }

  private static String json(List<FileLine> some) {
    StringBuilder all = new StringBuilder();
    some.forEach(line -> all.append(line.cells().getFirst()).append('\n'));
    return all.toString();
  }

  private String csv(List<FileLine> some, Map<Integer, String> problems) {
    List<String> own = header.stream().filter(column -> !CsvLines.OURS.contains(column)).toList();
    StringBuilder all = new StringBuilder();
    try (CSVPrinter rows = new CSVPrinter(all, CSVFormat.RFC4180)) {
      List<String> columns = new ArrayList<>(OURS);
      columns.addAll(own);
      columns.add(CsvLines.PROBLEM);
      rows.printRecord(columns);
      for (FileLine line : some) {
        List<String> cells = new ArrayList<>(List.of(line.key(), line.command()));
        own.forEach(column -> cells.add(cell(line, column)));
        cells.add(problems.getOrDefault(line.number(), ""));
        rows.printRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A text takes all that is written to it", e);
    }
    return all.toString();
  }

  private String cell(FileLine line, String column) {
    int at = header.indexOf(column);
    return at < line.cells().size() ? line.cells().get(at) : "";
  }
}

package org.candour.query.web.recording.importing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of CSV (RFC 4180), and the header that the first one is. */
final class CsvRows {

  private CsvRows() {}

  /** Every row, blank ones too, as a spreadsheet numbers them. */
  static List<List<String>> rows(String text) throws UnusableFileException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        rows.add(records.next().stream().map(String::strip).map(CsvRows::unguarded).toList());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableFileException(
          ("Line %d cannot be read: a quotation mark is not closed, or something stands behind a"
                  + " closing one. Write a quotation mark that belongs to a text twice")
              .formatted(rows.size() + 1));
    }
    return rows;
  }

  /** Lists that come as CSV have an apostrophe in front of what would be a formula. */
  private static String unguarded(String cell) {
    return cell.matches("(?s)'[=+@-].*") ? cell.substring(1) : cell;
  }

  /** The names of the columns; of one that is not used it is empty. */
  static List<String> header(List<List<String>> rows) throws UnusableFileException {
    List<String> header = rows.isEmpty() ? List.of("") : rows.getFirst();
    if (header.size() == 1 && header.getFirst().matches(".*[;\t].*")) {
      throw new UnusableFileException(
          "The columns must have commas between them. Save the file as “CSV UTF-8 (Comma"
              + " delimited)”");
    }
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw new UnusableFileException("The column “%s” stands there twice".formatted(column));
      }
    }
    if (seen.isEmpty()) {
      throw new UnusableFileException("The first line must name the columns");
    }
    return header;
  }
}

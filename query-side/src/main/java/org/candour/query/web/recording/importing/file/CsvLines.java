package org.candour.query.web.recording.importing.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candour.query.web.recording.form.CommandForm;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180): a header of columns, which are fields of the commands, and a command in
 * each row.
 */
final class CsvLines {

  static final String KEY = "key";
  static final String COMMAND = "command";

  /** What was wrong with a row when it was tried before; nobody reads it. */
  static final String PROBLEM = "problem";

  /**
   * The entry that a row stood in, where the file came out of a list. Such a row says all that its
   * entry says, of which a command is only told what it asks for.
   */
  static final String ENTRY = "entry";

  /** Columns that are the file’s, and no fields of a command. */
  static final Set<String> OURS = Set.of(KEY, COMMAND, PROBLEM, ENTRY);

  private final List<String> header;
  private final @Nullable String command;
  private final Catalogue catalogue;

  private CsvLines(List<String> header, @Nullable String command, Catalogue catalogue) {
    this.header = header;
    this.command = command;
    this.catalogue = catalogue;
  }

  static ImportFile read(String name, String text, @Nullable String command, Catalogue catalogue)
      throws UnusableFileException {
    List<List<String>> rows = CsvRows.rows(text);
    List<String> header = CsvRows.header(rows);
    if (command == null && !header.contains(COMMAND)) {
      throw new UnusableFileException(
          "Select what each line records, or name it in a column “command”");
    }
    CsvLines lines = new CsvLines(header, command, catalogue);
    lines.refuseUnknownColumns(rows);
    List<FileLine> read = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (!isBlank(rows.get(i))) {
        read.add(lines.line(i + 1, rows.get(i)));
      }
    }
    return new ImportFile(name, header, read);
  }

  private static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isEmpty);
  }

  /**
   * A column that no command of the file has, and in which something stands, is a mistake in the
   * file, and not in each row.
   */
  private void refuseUnknownColumns(List<List<String>> rows) throws UnusableFileException {
    Set<CommandForm> used = new HashSet<>();
    rows.stream().skip(1).forEach(row -> form(row).ifPresent(used::add));
    if (used.isEmpty() || header.contains(ENTRY)) {
      return;
    }
    List<String> unknown =
        header.stream()
            .filter(column -> !column.isEmpty() && !OURS.contains(column))
            .filter(column -> used.stream().noneMatch(form -> Place.of(form, column).isPresent()))
            .filter(column -> rows.stream().skip(1).anyMatch(row -> !cell(row, column).isEmpty()))
            .map("“%s”"::formatted)
            .toList();
    if (!unknown.isEmpty()) {
      throw new UnusableFileException(
          "No field is called "
              + String.join(" or ", unknown)
              + ". Name columns as the template does");
    }
  }

  private Optional<CommandForm> form(List<String> row) {
    return catalogue.find(said(row));
  }

  /** What a row calls its command. */
  private String said(List<String> row) {
    String own = cell(row, COMMAND);
    return own.isEmpty() && command != null ? command : own;
  }

  private String cell(List<String> row, String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= row.size() ? "" : row.get(at);
  }

  private FileLine line(int number, List<String> row) {
    SortedMap<String, String> cells = cells(row);
    String called = said(row);
    String own = cell(row, KEY);
    Optional<CommandForm> form = form(row);
    String key = own.isEmpty() ? Keys.of(form.map(CommandForm::name).orElse(called), cells) : own;
    FileLine line =
        new FileLine(number, key, form.map(CommandForm::name).orElse(called), null, List.of(), row);
    if (!key.matches("[\\x21-\\x7E]{1,200}")) {
      return line.refused(
          "The key must be 1 to 200 plain letters (a to z), digits or signs, without blanks");
    }
    if (form.isEmpty()) {
      return line.refused(
          called.isEmpty() ? "Enter a command (column “command”)" : noCommand(called));
    }
    return surplus(row)
        ? line.refused("It has more cells than the first line names columns")
        : RowReader.read(form.get(), asked(form.get(), cells), line);
  }

  /** What came out of a list is passed over where its command does not ask for it. */
  private SortedMap<String, String> asked(CommandForm form, SortedMap<String, String> cells) {
    if (!header.contains(ENTRY)) {
      return cells;
    }
    SortedMap<String, String> asked = new TreeMap<>(cells);
    asked.keySet().removeIf(column -> Place.of(form, column).isEmpty());
    return asked;
  }

  static String noCommand(String called) {
    return "There is no command “%s” that you may issue".formatted(called);
  }

  private boolean surplus(List<String> row) {
    for (int at = 0; at < row.size(); at++) {
      boolean named = at < header.size() && !header.get(at).isEmpty();
      if (!named && !row.get(at).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private SortedMap<String, String> cells(List<String> row) {
    SortedMap<String, String> cells = new TreeMap<>();
    for (int at = 0; at < Math.min(row.size(), header.size()); at++) {
      if (!row.get(at).isEmpty() && !header.get(at).isEmpty() && !OURS.contains(header.get(at))) {
        cells.put(header.get(at), row.get(at));
      }
    }
    return cells;
  }
}

package org.candour.query.web.recording.importing;

import java.util.List;
import java.util.stream.Collectors;
import org.candour.query.web.recording.importing.file.Column;

/**
 * The columns of a command’s CSV.
 *
 * @param command its title
 * @param template the address of an empty file
 */
record ColumnsPage(String command, String template, List<Column> columns) {

  public String title() {
    return "Columns for: " + command;
  }

  /** The first line of the empty file; what is named for each duty is not in it. */
  String header() {
    return columns.stream()
            .map(Column::name)
            .filter(name -> !name.endsWith("."))
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}

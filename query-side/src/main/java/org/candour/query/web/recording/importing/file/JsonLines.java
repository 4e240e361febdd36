package org.candour.query.web.recording.importing.file;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.importing.ImportLine;
import org.candour.events.importing.ImportLine.MalformedLineException;

/** Reads JSON Lines: {@code {"key":…,"command":…,"body":{…}}} on each. */
final class JsonLines {

  private JsonLines() {}

  static List<FileLine> read(String text, Catalogue catalogue) {
    List<FileLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(line(number, line.strip(), catalogue));
      }
    }
    return lines;
  }

  private static FileLine line(int number, String text, Catalogue catalogue) {
    try {
      ImportLine line = ImportLine.parse(text);
      FileLine read =
          new FileLine(number, line.key(), line.command(), line.body(), List.of(), List.of(text));
      return catalogue.find(line.command()).isPresent()
          ? read
          : read.refused(CsvLines.noCommand(line.command()));
    } catch (MalformedLineException e) {
      return new FileLine(
          number, Keys.of(text), "", null, List.of("The line " + e.getMessage()), List.of(text));
    }
  }
}

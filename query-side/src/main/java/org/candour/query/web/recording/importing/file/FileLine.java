package org.candour.query.web.recording.importing.file;

import java.util.List;
import org.candour.query.web.recording.form.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of a file.
 *
 * @param number as an editor or a spreadsheet counts it, from 1
 * @param key the idempotency key, and the name by which later lines refer to this one
 * @param command the name of its command; empty if it cannot be told
 * @param body of the command, with references to other lines; null if it cannot be read
 * @param problems what cannot be read, each in a sentence without a full stop
 * @param cells the line as it stands in the file; one cell where it is JSON
 */
public record FileLine(
    int number,
    String key,
    String command,
    @Nullable ObjectNode body,
    List<String> problems,
    List<String> cells) {

  public FileLine {
    problems = List.copyOf(problems);
    cells = List.copyOf(cells);
  }

  FileLine refused(String problem) {
    return new FileLine(number, key, command, null, List.of(problem), cells);
  }

  /** What is wrong with a field, and where it stands in the file. */
  public static String said(FieldError error) {
    return error.path().isEmpty()
        ? error.message()
        : "%s (“%s”)".formatted(error.message(), Place.column(error.path()));
  }
}

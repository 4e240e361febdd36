package org.candour.query.web.recording.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.query.importing.UnfinishedImport;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.recording.form.CommandForm;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a file is uploaded.
 *
 * @param commands what a line may record
 * @param chosen the name of the command that was chosen; empty if none was
 * @param error what is wrong with the file; null if nothing is
 * @param open the import in memory, if there is one
 * @param unfinished what is left of imports
 */
record UploadPage(
    List<CommandForm> commands,
    String chosen,
    @Nullable String error,
    @Nullable ImportJob open,
    List<UnfinishedImport> unfinished) {

  static final String HEADING = "Import a file";

  public String title() {
    return (error == null ? "" : "Error: ") + HEADING;
  }

  /** The import in memory in words; null if there is none. */
  public @Nullable String openInWords() {
    return open == null ? null : JobWords.heading(open);
  }

  /** How far an import is. */
  public static String progress(UnfinishedImport of) {
    return of.file() + ": " + of.progress();
  }

  /** When an import was begun. */
  public static String begun(UnfinishedImport of) {
    return "Begun on " + PlainEnglish.time(of.begunAt()) + ".";
  }

  /** The options of the error summary. */
  public Map<String, Object> summary() {
    return Map.of(
        "titleText",
        "There is a problem",
        "errorList",
        List.of(Map.of("text", String.valueOf(error), "href", "#file")));
  }

  /** The options of the field for the file. */
  public Map<String, Object> fileField() {
    Map<String, Object> field = new HashMap<>();
    field.put("name", "file");
    field.put("label", Map.of("text", "File", "classes", "govuk-label--s"));
    field.put("hint", Map.of("text", "CSV or JSON Lines, at most 5 MB and 10,000 lines."));
    if (error != null) {
      field.put("errorMessage", Map.of("text", error));
    }
    return field;
  }

  /** The options of the choice of the command. */
  public Map<String, Object> commandField() {
    List<Map<String, Object>> items = new ArrayList<>();
    items.add(Map.of("value", "", "text", "What its lines say themselves"));
    commands.forEach(form -> items.add(Map.of("value", form.name(), "text", form.title())));
    return Map.of(
        "name",
        "command",
        "value",
        chosen,
        "items",
        items,
        "label",
        Map.of("text", "What each line records", "classes", "govuk-label--s"),
        "hint",
        Map.of(
            "text",
            "Lines of CSV say it in a column “command”, or all record the same, which you select"
                + " here. Lines of JSON always say it."));
  }
}

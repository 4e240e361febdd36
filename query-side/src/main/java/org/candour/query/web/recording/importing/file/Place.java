package org.candour.query.web.recording.importing.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.FieldReader;

/**
 * Where the cells of a column belong: {@code terms.endsOn}, or {@code milestones[1].what}, which
 * counts from 1 as people do.
 *
 * @param field what is asked there
 * @param kind how it is answered
 * @param path its control in a form, which counts from 0
 */
record Place(FormField field, Kind kind, String path) {

  private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]+)(?:\\[([1-9][0-9]?)\\])?");

  /** The parts of a document, by the names of their controls. */
  static final Map<String, String> OF_DOCUMENT =
      Map.of("sha256", "-sha256", "name", "-name", "mediaType", "-type");

  /** The place of a column; empty if the command has none of that name. */
  static Optional<Place> of(CommandForm form, String column) {
    return of(form.all(), column, "");
  }

  private static Optional<Place> of(List<FormField> fields, String column, String within) {
    int end = column.indexOf('.');
    String rest = end < 0 ? "" : column.substring(end + 1);
    Matcher step = STEP.matcher(end < 0 ? column : column.substring(0, end));
    if (!step.matches() || (end >= 0 && rest.isEmpty())) {
      return Optional.empty();
    }
    String path = within + step.group(1);
    String index = step.group(2);
    Optional<FormField> found =
        fields.stream().filter(field -> field.name().equals(step.group(1))).findFirst();
    if (index == null) {
      return found.flatMap(field -> below(field, path, rest));
    }
    String numbered = path + "[" + (Integer.parseInt(index) - 1) + "]";
    return found
        .filter(field -> isNumbered(field))
        .flatMap(field -> below(field.item(), numbered, rest));
  }

  /** Whether its items have columns of their own. */
  static boolean isNumbered(FormField field) {
    return field.kind() == Kind.LIST && !FieldReader.isOneControl(field.item().kind());
  }

  private static Optional<Place> below(FormField field, String path, String rest) {
    return switch (field.kind()) {
      case RECORD -> of(field.fields(), rest, path + ".");
      case DOCUMENT ->
          Optional.ofNullable(OF_DOCUMENT.get(rest))
              .map(part -> new Place(field, Kind.LINE, path + part));
      case BY_DUTY ->
          rest.isEmpty()
              ? Optional.empty()
              : Optional.of(new Place(field, Kind.PROSE, path + "." + rest));
      default ->
          rest.isEmpty() && !isNumbered(field)
              ? Optional.of(new Place(field, field.kind(), path))
              : Optional.empty();
    };
  }

  /** What a control’s column is called. */
  static String column(String path) {
    return Pattern.compile("\\[([0-9]+)\\]")
        .matcher(path)
        .replaceAll(index -> "[" + (Integer.parseInt(index.group(1)) + 1) + "]");
  }
}

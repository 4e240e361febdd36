package org.candour.query.web.recording.importing.file;

import java.util.List;
import java.util.stream.Stream;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.definition.Imported.Leeway;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.Labels;

/**
 * A column of a command's CSV, as it is explained to those who fill it in.
 *
 * @param name as the first line has it: {@code terms.endsOn}
 * @param asks what stands there
 * @param written how it is written; empty for a text
 * @param needed whether it must be filled in, in words
 */
public record Column(String name, String asks, String written, String needed) {

  private static final String MUST = "Required";
  private static final String UNLESS = "Required, unless a source does not say";
  private static final String MAY = "Optional";

  /** The columns of a command, its own first. */
  public static List<Column> of(CommandForm form) {
    return Stream.concat(
            form.fields().stream()
                .flatMap(field ->
                    form.opens() && field.name().equals(form.target())
                        ? Stream.of(opened(field))
                        : of("", field, true)),
            form.also().stream().flatMap(field -> of("", field, false)))
        .toList();
  }

  /** What a command opens can be named by lines below it, if it gets its id from the file. */
  private static Column opened(FormField field) {
    return field.required()
        ? one(field.name(), field, true)
        : new Column(
            field.name(),
            Labels.of(field),
            "Leave it out, unless lines below are about the same: then give it an id that you make up"
                + " (a UUID)",
            MAY);
  }

  private static Stream<Column> of(String within, FormField field, boolean inNeed) {
    String path = within + field.name();
    boolean needed = inNeed && field.required();
    return switch (field.kind()) {
      case RECORD -> field.fields().stream().flatMap(part -> of(path + ".", part, needed));
      case DOCUMENT -> document(path, needed);
      case BY_DUTY ->
          Stream.of(
              new Column(
                  path + ".",
                  Labels.of(field),
                  "Behind the full stop stands the duty that it explains. The check of a line that"
                      + " breaks one names the column",
                  MAY));
      case LIST ->
          Place.isNumbered(field)
              ? of(within, item(field), needed)
              : Stream.of(one(path, field, needed));
      default -> Stream.of(one(path, field, needed));
    };
  }

  /** The first of those that are numbered. */
  private static FormField item(FormField list) {
    FormField item = list.item();
    return new FormField(
        list.name() + "[1]",
        list.label(),
        list.hint(),
        item.kind(),
        list.required(),
        list.imported(),
        item.longest(),
        item.picks(),
        item.options(),
        item.fields());
  }

  private static Stream<Column> document(String path, boolean needed) {
    return Stream.of("sha256", "name", "mediaType")
        .map(part ->
            new Column(
                path + "." + part,
                "Document: " + (part.equals("sha256") ? "SHA-256" : FieldNames.name(part)),
                part.equals("sha256") ? "The SHA-256 of the file, in 64 signs" : "",
                needed ? MUST : MAY));
  }

  private static Column one(String path, FormField field, boolean needed) {
    int end = path.lastIndexOf('.');
    String need =
        needed
            ? MUST
            : field.imported() == Leeway.MAY_LACK
                ? UNLESS
                : field.required() && end > 0
                    ? "Required, if another column of “%s” is filled in"
                        .formatted(path.substring(0, end))
                    : MAY;
    return new Column(path, Labels.of(field), written(field), need);
  }

  private static String written(FormField field) {
    String hint = field.hint() == null ? "" : PlainEnglish.capital(PlainEnglish.stop(field.hint()));
    boolean isList = field.kind() == Kind.LIST;
    String one = how(isList ? field.item() : field);
    String all = isList ? one + (one.isEmpty() ? "" : ". ") + "Several, with ; between them" : one;
    return (hint + " " + all).strip();
  }

  private static String how(FormField field) {
    return switch (field.kind()) {
      case NUMBER -> "A whole number";
      case ENTRY -> "The number of an entry, or $entry: and the key of a line above";
      case YES_NO -> "Yes or no";
      case DAY -> "A day: 27 March 2026, 27/3/2026 or 2026-03-27";
      case DATE -> "A date: 27 March 2026, 27/3/2026 or 2026-03-27; or March 2026, or 2026";
      case CHOICE -> "One of: " + RowReader.options(field);
      case MONEY -> "An amount in pounds: 1,200.50";
      case PICK -> picked(String.valueOf(field.picks()));
      case LINE, PROSE, RECORD, LIST, DOCUMENT, BY_DUTY, ANY -> "";
    };
  }

  private static String picked(String picks) {
    return switch (picks) {
      case "establishment" -> "The code of a prison: BXI";
      case "organisation" -> "The identifier of an organisation: GB-CHC-1074546";
      case "party" ->
          "The code of a prison (BXI), the identifier of an organisation (GB-CHC-1074546), or a"
              + " level (MINISTRY)";
      case "stream" -> "The type and id of a matter, as its address has them";
      default -> "An id of 36 signs, as its address has it";
    };
  }
}

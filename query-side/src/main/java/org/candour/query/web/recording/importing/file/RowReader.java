package org.candour.query.web.recording.importing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.definition.FormField;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.FieldError;
import org.candour.query.web.recording.form.FieldReader;
import org.candour.query.web.recording.form.Labels;
import org.candour.query.web.recording.form.Typed;

/** Makes a command of the cells of a row, as the form would of what is typed into it. */
final class RowReader {

  private static final Map<String, String> YES_NO =
      Map.of("yes", "yes", "y", "yes", "true", "yes", "no", "no", "n", "no", "false", "no");

  private final CommandForm form;
  private final EntryReferences references = new EntryReferences();
  private final List<FieldError> errors = new ArrayList<>();
  private Typed typed = Typed.NOTHING;

  private RowReader(CommandForm form) {
    this.form = form;
  }

  /** The line with its body, or with what is wrong with its cells. */
  static FileLine read(CommandForm form, SortedMap<String, String> cells, FileLine line) {
    RowReader row = new RowReader(form);
    cells.forEach(row::cell);
    FieldReader.Read read = FieldReader.read(form.all(), row.typed);
    List<String> problems =
        Stream.concat(
                row.errors.stream(),
                read.errors().stream().filter(error -> row.isNew(error.path())))
            .map(FileLine::said)
            .toList();
    return new FileLine(
        line.number(),
        line.key(),
        line.command(),
        problems.isEmpty() ? row.references.restored(read.body()) : null,
        problems,
        line.cells());
  }

  /** What was not understood is not missing, too. */
  private boolean isNew(String path) {
    return errors.stream()
        .map(FieldError::path)
        .noneMatch(wrong ->
            wrong.equals(path) || wrong.startsWith(path + "[") || wrong.startsWith(path + "."));
  }

  private void cell(String column, String text) {
    Optional<Place> place = Place.of(form, column);
    if (place.isEmpty()) {
      errors.add(new FieldError(column, "“%s” has no such field".formatted(form.title())));
      return;
    }
    typed = typed.and(typed(place.get(), text));
  }

  private Typed typed(Place place, String text) {
    String path = place.path();
    return switch (place.kind()) {
      case LINE, PROSE, NUMBER, MONEY, PICK, ANY -> Typed.NOTHING.with(path, text);
      case ENTRY -> Typed.NOTHING.with(path, references.hidden(text));
      case YES_NO -> yesNo(path, text);
      case DAY, DATE -> Typed.written(path, text);
      case CHOICE -> choices(path, place.field(), List.of(text));
      case LIST -> list(path, place.field().item(), text);
      // These have columns for their parts alone.
      case RECORD, DOCUMENT, BY_DUTY -> throw new IllegalStateException("No cell holds " + path);
    };
  }

  private Typed yesNo(String path, String text) {
    String said = YES_NO.get(text.toLowerCase(Locale.UK));
    if (said == null) {
      wrong(path, "must be yes or no");
      return Typed.NOTHING;
    }
    return Typed.NOTHING.with(path, said);
  }

  private void wrong(String path, String predicate) {
    errors.add(new FieldError(path, Labels.at(form.all(), path) + " " + predicate));
  }

  private Typed list(String path, FormField item, String text) {
    List<String> several =
        Arrays.stream(text.split(text.contains("\n") ? "\\R" : ";", -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    return switch (item.kind()) {
      case CHOICE -> choices(path, item, several);
      case LINE -> Typed.NOTHING.with(path, String.join("\n", several));
      case NUMBER, ENTRY -> Typed.NOTHING.with(path, references.hidden(text));
      default -> Typed.NOTHING.with(path, several);
    };
  }

  /** Constants, or what a form calls them. */
  private Typed choices(String path, FormField field, List<String> texts) {
    List<String> chosen = new ArrayList<>();
    for (String text : texts) {
      Optional<String> constant =
          field.options().stream()
              .filter(
                  one -> one.equalsIgnoreCase(text) || Labels.option(one).equalsIgnoreCase(text))
              .findFirst();
      constant.ifPresent(chosen::add);
      if (constant.isEmpty()) {
        wrong(path, "must be one of: " + options(field));
        return Typed.NOTHING;
      }
    }
    return Typed.NOTHING.with(path, chosen);
  }

  static String options(FormField field) {
    return field.options().stream().map(Labels::option).collect(Collectors.joining("; "));
  }
}

package org.candour.query.web.recording.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.definition.Imported.Leeway;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.recording.form.Control.Choice;
import org.jspecify.annotations.Nullable;

/** Makes the controls of a form from its fields and what was typed. */
public final class Controls {

  /** Of more constants than these one is chosen from a list that opens. */
  private static final int MOST_RADIOS = 10;

  private final Typed typed;
  private final Named named;
  private final List<FieldError> errors;

  private Controls(Typed typed, Named named, List<FieldError> errors) {
    this.typed = typed;
    this.named = named;
    this.errors = errors;
  }

  /** The controls of some fields. */
  public static List<Control> of(
      List<FormField> fields, Typed typed, Named named, List<FieldError> errors) {
    Controls controls = new Controls(typed, named, errors);
    return fields.stream().map(field -> controls.control(field.name(), field)).toList();
  }

  private Control control(String path, FormField field) {
    Control plain = plain(path, field);
    List<Choice> parts = path.equals(field.name()) ? named.parts(field) : List.of();
    if (!parts.isEmpty()) {
      Control chosen = ofMatter(plain.withLabel(Labels.chosen(field)), parts);
      return field.kind() == Kind.LIST ? ticked(chosen) : chosen;
    }
    return switch (field.kind()) {
      case LINE, ANY -> plain;
      case PROSE, BY_DUTY -> plain.withKind("textarea");
      case NUMBER, ENTRY -> plain.withKind("number");
      case MONEY ->
          plain.withKind("money").withHint(hint(field, "In pounds, for example 1,200.50"));
      case DAY -> date(plain, field, "For example, 27 3 2026");
      case DATE -> date(plain, field, "For example, 27 3 2026");
      case YES_NO -> radios(plain, Map.of("yes", "Yes", "no", "No"), List.of("yes", "no"));
      case CHOICE -> choice(plain, field.options());
      case PICK -> pick(plain, field, false);
      case DOCUMENT -> document(plain);
      case RECORD -> plain.withKind("group").withParts(parts(path + ".", field.fields()));
      case LIST -> list(plain, field);
    };
  }

  private Control plain(String path, FormField field) {
    boolean firstHand = field.imported() == Leeway.MAY_LACK;
    return new Control(
        "input",
        path,
        Control.id(path),
        Labels.of(field),
        Labels.hint(field),
        errors.stream()
            .filter(error -> error.path().equals(path))
            .map(FieldError::message)
            .findFirst()
            .orElse(null),
        !field.required() && !firstHand,
        typed.text(path),
        List.of(),
        List.of(),
        false,
        "",
        null);
  }

  private static String hint(FormField field, String usual) {
    return field.hint() == null
        ? usual
        : PlainEnglish.capital(PlainEnglish.stop(field.hint())) + " " + usual;
  }

  private Control date(Control plain, FormField field, String example) {
    List<Control> boxes =
        Stream.of("day", "month", "year")
            .map(part ->
                plain
                    .withPath(plain.path() + "-" + part)
                    .withId(plain.id() + "-" + part)
                    .withLabel(FieldNames.name(part))
                    .withValue(typed.text(plain.path() + "-" + part)))
            .toList();
    return plain.withKind("date").withHint(hint(field, example)).withParts(boxes);
  }

  private Control radios(Control plain, Map<String, String> texts, List<String> order) {
    return plain
        .withKind("radios")
        .withChoices(
            order.stream()
                .map(one ->
                    new Choice(
                        one, texts.getOrDefault(one, one), typed.all(plain.path()).contains(one)))
                .toList());
  }

  private Control choice(Control plain, List<String> options) {
    Map<String, String> texts = new LinkedHashMap<>();
    options.forEach(one -> texts.put(one, Labels.option(one)));
    return oneOf(plain, texts);
  }

  private Control oneOf(Control plain, Map<String, String> texts) {
    Control radios = radios(plain, texts, List.copyOf(texts.keySet()));
    return texts.size() > MOST_RADIOS ? radios.withKind("select") : radios;
  }

  private static Control ticked(Control oneOf) {
    return oneOf.withKind("checkboxes").withSeveral(true);
  }

  /** What was typed and is none of them comes last, so that it can be seen to be wrong. */
  private Control ofMatter(Control plain, List<Choice> parts) {
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach(part -> texts.put(part.value(), part.text()));
    typed.all(plain.path()).forEach(one -> texts.putIfAbsent(one, one));
    return oneOf(plain, texts);
  }

  /** One’s own first, then what is chosen, then what was found. */
  private Control pick(Control plain, FormField field, boolean several) {
    String picks = String.valueOf(field.picks());
    String path = plain.path();
    String find = typed.text(path + "-find");
    List<String> chosen = typed.all(path);
    Map<String, Choice> choices = new LinkedHashMap<>();
    chosen.forEach(id -> choices.put(id, new Choice(id, named.name(picks, id), true)));
    Stream.concat(
            named.own(picks).stream(),
            find.isEmpty() ? Stream.of() : named.find(picks, find).stream())
        .forEach(one -> choices.putIfAbsent(one.value(), one));
    boolean nothing = !find.isEmpty() && choices.size() == chosen.size();
    return plain
        .withKind("pick")
        .withSeveral(several)
        .withChoices(List.copyOf(choices.values()))
        .withFind(find)
        .withFindable(FINDABLE.getOrDefault(picks, picks.replace('-', ' ')))
        .withError(
            plain.error() == null && nothing
                ? "Nothing was found for “" + find + "”: try fewer words"
                : plain.error());
  }

  private static final Map<String, String> FINDABLE =
      Map.of(
          "establishment", "prison",
          "party", "prison, organisation or level",
          "stream", "matter",
          "commitment", "promise",
          "outcome", "outcome");

  private Control document(Control plain) {
    String hash = typed.text(plain.path() + "-sha256");
    return plain
        .withKind("document")
        .withValue(hash)
        .withChoices(
            hash.isEmpty()
                ? List.of()
                : List.of(
                    new Choice("name", typed.text(plain.path() + "-name"), true),
                    new Choice("type", typed.text(plain.path() + "-type"), true)));
  }

  private List<Control> parts(String within, List<FormField> fields) {
    return fields.stream().map(field -> control(within + field.name(), field)).toList();
  }

  private Control list(Control plain, FormField field) {
    FormField item = field.item();
    return switch (item.kind()) {
      case CHOICE -> ticked(choice(plain, item.options()));
      case PICK -> pick(plain, item, true);
      case LINE -> plain.withKind("textarea").withHint(hint(field, "One on each line"));
      case NUMBER, ENTRY ->
          plain.withKind("input").withHint(hint(field, "Numbers, with commas between them"));
      default -> repeated(plain, item);
    };
  }

  /** As many as were begun, and one at least. */
  private Control repeated(Control plain, FormField item) {
    int count = Math.max(plain.optional() ? 0 : 1, typed.count(plain.path()));
    List<Control> groups = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> groups.add(repeat(plain, item, i)));
    return plain.withKind("repeated").withParts(groups);
  }

  private Control repeat(Control list, FormField item, int at) {
    Control one = control(list.path() + "[" + at + "]", item);
    return one.withLabel(list.label() + ": " + (at + 1)).withOptional(false);
  }

  /** Where the message of an error leads: to its control, or to the one that it stands in. */
  public static @Nullable String focus(List<Control> controls, String path) {
    for (Control control : controls) {
      if (control.path().equals(path)) {
        return control.focus();
      }
      boolean below =
          path.startsWith(control.path() + ".") || path.startsWith(control.path() + "[");
      if (below) {
        String focus = focus(control.parts(), path);
        return focus == null ? control.focus() : focus;
      }
    }
    return null;
  }
}

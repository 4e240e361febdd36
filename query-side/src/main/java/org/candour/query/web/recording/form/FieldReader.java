package org.candour.query.web.recording.form;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.json.CandourJson;
import org.candour.query.web.recording.form.TypedDate.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON of a command from what was typed, and says of every field what is wrong. */
public final class FieldReader {

  private static final JsonMapper JSON = CandourJson.mapper();

  private final Typed typed;
  private final List<FieldError> errors = new ArrayList<>();

  private FieldReader(Typed typed) {
    this.typed = typed;
  }

  /**
   * A command's body.
   *
   * @param body what could be read
   * @param errors what could not
   */
  public record Read(ObjectNode body, List<FieldError> errors) {}

  /** Reads all fields; what may be left out is, if nothing was typed. */
  public static Read read(List<FormField> fields, Typed typed) {
    FieldReader reader = new FieldReader(typed);
    ObjectNode body = reader.members("", fields);
    return new Read(body, List.copyOf(reader.errors));
  }

  private ObjectNode members(String within, List<FormField> fields) {
    ObjectNode object = JSON.createObjectNode();
    for (FormField field : fields) {
      String path = within + field.name();
      JsonNode value = value(path, field);
      if (value != null) {
        object.set(field.name(), value);
      } else if (!within.isEmpty() && field.kind() == Kind.LIST && !field.required()) {
        // Only a command itself may leave a list out that is empty.
        object.set(field.name(), JSON.createArrayNode());
      } else if (field.required() && errors.stream().noneMatch(e -> isAt(path, e.path()))) {
        wrong(path, missing(field));
      }
    }
    return object;
  }

  private static boolean isAt(String path, String error) {
    return error.equals(path) || error.startsWith(path + ".") || error.startsWith(path + "[");
  }

  private static String missing(FormField field) {
    String label = Labels.of(field);
    String asked =
        Labels.lower(field.label().endsWith(Labels.lower(label)) ? field.label() : label);
    return switch (field.kind()) {
      case CHOICE, PICK, YES_NO -> "Select: " + asked;
      case DOCUMENT -> "Select a document: " + asked;
      case LIST -> "Add at least one: " + asked;
      default -> "Enter " + asked;
    };
  }

  private void wrong(String path, String message) {
    errors.add(new FieldError(path, message));
  }

  /** Null if nothing was typed, or nothing that can be read, which was said then. */
  private @Nullable JsonNode value(String path, FormField field) {
    if (typed.isBlank(path) && !typed.values().containsKey(path + "-empty")) {
      return null;
    }
    try {
      return switch (field.kind()) {
        case LINE, PICK, CHOICE -> string(typed.text(path));
        case PROSE -> string(typed.text(path).replace("\r\n", "\n"));
        case NUMBER, ENTRY -> whole(typed.text(path));
        case YES_NO -> yesNo(typed.text(path));
        case DAY -> date(path, false);
        case DATE -> date(path, true);
        case MONEY ->
            typed.text(path).isEmpty() ? null : JSON.valueToTree(TypedMoney.read(typed.text(path)));
        case DOCUMENT -> document(path);
        case RECORD -> members(path + ".", field.fields());
        case LIST -> list(path, field.item());
        case BY_DUTY -> byDuty(path);
        case ANY -> any(typed.text(path));
      };
    } catch (Unreadable e) {
      wrong(path, Labels.of(field) + " " + e.getMessage());
      return null;
    }
  }

  private static @Nullable JsonNode string(String text) {
    return text.isEmpty() ? null : JSON.valueToTree(text);
  }

  private static @Nullable JsonNode whole(String text) throws Unreadable {
    if (text.isEmpty()) {
      return null;
    }
    String digits = text.replace(",", "");
    if (!digits.matches("-?[0-9]{1,15}")) {
      throw new Unreadable("must be a whole number, for example 12");
    }
    long number = Long.parseLong(digits);
    return number == (int) number ? JSON.valueToTree((int) number) : JSON.valueToTree(number);
  }

  private static @Nullable JsonNode yesNo(String text) {
    return text.isEmpty() ? null : JSON.valueToTree(text.equals("yes"));
  }

  private @Nullable JsonNode date(String path, boolean coarse) throws Unreadable {
    TypedDate date = TypedDate.of(typed, path);
    return date.isBlank() ? null : JSON.valueToTree(date.read(coarse));
  }

  private @Nullable JsonNode document(String path) {
    if (typed.text(path + "-sha256").isEmpty()) {
      return null;
    }
    return JSON.createObjectNode()
        .put("sha256", typed.text(path + "-sha256"))
        .put("name", typed.text(path + "-name"))
        .put("mediaType", typed.text(path + "-type"));
  }

  private @Nullable JsonNode list(String path, FormField item) throws Unreadable {
    ArrayNode items = JSON.createArrayNode();
    switch (item.kind()) {
      case CHOICE, PICK -> typed.all(path).forEach(items::add);
      case LINE -> lines(path).forEach(items::add);
      case NUMBER, ENTRY -> {
        for (String line : String.join(",", typed.all(path)).split("[\\s,;]+", -1)) {
          JsonNode number = whole(line);
          if (number != null) {
            items.add(number);
          }
        }
      }
      default -> {
        for (int i = 0; i < typed.count(path); i++) {
          JsonNode value = value(path + "[" + i + "]", item);
          if (value != null) {
            items.add(value);
          }
        }
      }
    }
    return items.isEmpty() ? null : items;
  }

  private List<String> lines(String path) {
    return typed.all(path).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private @Nullable JsonNode byDuty(String path) {
    ObjectNode object = JSON.createObjectNode();
    for (String duty : typed.below(path)) {
      String why = typed.text(path + "." + duty).replace("\r\n", "\n");
      if (!why.isEmpty()) {
        object.put(duty, why);
      }
    }
    return object.isEmpty() ? null : object;
  }

  /** JSON where it is some, and otherwise a text. */
  private static JsonNode any(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.valueToTree(text);
    }
  }

  /** Kinds whose list is typed in one box, or chosen from one group. */
  public static boolean isOneControl(Kind item) {
    return switch (item) {
      case CHOICE, PICK, LINE, NUMBER, ENTRY -> true;
      case PROSE, YES_NO, DAY, DATE, MONEY, DOCUMENT, RECORD, LIST, BY_DUTY, ANY -> false;
    };
  }
}

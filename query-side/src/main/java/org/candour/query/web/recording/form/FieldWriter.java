package org.candour.query.web.recording.form;

import java.util.List;
import java.util.stream.Collectors;
import org.candour.events.Money;
import org.candour.events.definition.FormField;
import org.candour.events.json.CandourJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What somebody would have typed to say some JSON: the way back of {@link FieldReader}. */
public final class FieldWriter {

  private FieldWriter() {}

  /** The members of an object that are fields. */
  public static Typed typed(List<FormField> fields, JsonNode body) {
    return members("", fields, body);
  }

  private static Typed members(String within, List<FormField> fields, JsonNode object) {
    Typed typed = Typed.NOTHING;
    for (FormField field : fields) {
      JsonNode value = object.get(field.name());
      if (value != null && !value.isNull()) {
        typed = typed.and(value(within + field.name(), field, value));
      }
    }
    return typed;
  }

  private static Typed value(String path, FormField field, JsonNode value) {
    return switch (field.kind()) {
      case LINE, PROSE, PICK, CHOICE, NUMBER, ENTRY -> one(path, value.asString());
      case YES_NO -> one(path, value.asBoolean() ? "yes" : "no");
      case DAY, DATE -> TypedDate.typed(path, value.asString());
      case MONEY ->
          one(path, TypedMoney.typed(CandourJson.mapper().treeToValue(value, Money.class)));
      case DOCUMENT -> document(path, value);
      case RECORD -> members(path + ".", field.fields(), value);
      case LIST -> list(path, field.item(), value);
      case BY_DUTY ->
          value.properties().stream()
              .map(duty -> one(path + "." + duty.getKey(), duty.getValue().asString()))
              .reduce(Typed.NOTHING, Typed::and);
      case ANY -> one(path, any(value));
    };
  }

  private static Typed one(String path, String text) {
    return Typed.NOTHING.with(path, text);
  }

  /** The controls of a document. */
  public static Typed document(String path, JsonNode document) {
    return one(path + "-sha256", document.path("sha256").asString(""))
        .with(path + "-name", document.path("name").asString(""))
        .with(path + "-type", document.path("mediaType").asString(""));
  }

  private static Typed list(String path, FormField item, JsonNode items) {
    if (!FieldReader.isOneControl(item.kind())) {
      Typed typed = Typed.NOTHING;
      for (int i = 0; i < items.size(); i++) {
        typed = typed.and(value(path + "[" + i + "]", item, items.get(i)));
      }
      return typed;
    }
    List<String> texts = items.values().stream().map(JsonNode::asString).toList();
    return switch (item.kind()) {
      case CHOICE, PICK -> Typed.NOTHING.with(path, texts);
      default -> one(path, texts.stream().collect(Collectors.joining("\n")));
    };
  }

  /** A text as it stands, unless it would be read as something else. */
  private static String any(JsonNode value) {
    if (!value.isString()) {
      return value.toString();
    }
    try {
      CandourJson.mapper().readTree(value.stringValue());
      return value.toString();
    } catch (JacksonException e) {
      return value.stringValue();
    }
  }
}

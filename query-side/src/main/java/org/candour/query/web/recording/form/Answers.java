package org.candour.query.web.recording.form;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.json.CandourJson;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.recording.form.Control.Choice;
import tools.jackson.databind.JsonNode;

/** What somebody is about to say, in words, for them to check. */
public final class Answers {

  private final Named named;

  private Answers(Named named) {
    this.named = named;
  }

  /**
   * One answer.
   *
   * @param path the field
   * @param id the id of its control, where it is changed
   * @param said in one or several lines
   */
  public record Answer(String path, String id, String label, List<String> said) {}

  /** The answers to those fields that have one. */
  public static List<Answer> of(List<FormField> fields, JsonNode body, Named named) {
    Answers answers = new Answers(named);
    List<Answer> all = new ArrayList<>();
    for (FormField field : fields) {
      JsonNode value = body.get(field.name());
      if (value != null) {
        List<Choice> parts = named.parts(field);
        all.add(
            new Answer(
                field.name(),
                Control.id(field.name()),
                parts.isEmpty() ? Labels.of(field) : Labels.chosen(field),
                answers.chosen(parts, field, value)));
      }
    }
    return List.copyOf(all);
  }

  /** By what the form’s matter calls what it has. */
  private List<String> chosen(List<Choice> parts, FormField field, JsonNode value) {
    if (field.kind() == Kind.LIST) {
      return parts.isEmpty()
          ? said(field, value)
          : value.values().stream()
              .flatMap(one -> chosen(parts, field.item(), one).stream())
              .toList();
    }
    return parts.stream()
        .filter(part -> part.value().equals(value.asString("")))
        .map(part -> List.of(part.text()))
        .findFirst()
        .orElseGet(() -> said(field, value));
  }

  private List<String> said(FormField field, JsonNode value) {
    return switch (field.kind()) {
      case LINE, NUMBER, ANY -> List.of(value.isString() ? value.stringValue() : value.toString());
      case PROSE -> List.of(value.asString().split("\n", -1));
      case ENTRY -> List.of("Entry " + value);
      case YES_NO -> List.of(value.asBoolean() ? "Yes" : "No");
      case DAY, DATE ->
          List.of(PlainEnglish.capital(PartialDate.parse(value.asString()).inWords()));
      case CHOICE -> List.of(Labels.option(value.asString()));
      case MONEY ->
          List.of(PlainEnglish.money(CandourJson.mapper().treeToValue(value, Money.class)));
      case PICK -> List.of(named.name(String.valueOf(field.picks()), value.asString()));
      case DOCUMENT ->
          List.of(value.path("name").asString(), "SHA-256: " + value.path("sha256").asString());
      case RECORD -> parts(field.fields(), value);
      case LIST -> value.values().stream().map(one -> line(field.item(), one)).toList();
      case BY_DUTY -> value.values().stream().map(JsonNode::asString).toList();
    };
  }

  private String line(FormField item, JsonNode value) {
    return String.join("; ", said(item, value));
  }

  private List<String> parts(List<FormField> fields, JsonNode record) {
    return fields.stream()
        .filter(field -> record.has(field.name()))
        .map(field -> Labels.of(field) + ": " + line(field, record.get(field.name())))
        .toList();
  }
}

package org.candour.query.web.recording.form;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.definition.FormField;
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
        all.add(
            new Answer(
                field.name(),
                Control.id(field.name()),
                named.ofMatter(field.name()).isEmpty()
                    ? Labels.of(field)
                    : Labels.chosen(Labels.of(field)),
                answers.said(field, value)));
      }
    }
    return List.copyOf(all);
  }

  private List<String> said(FormField field, JsonNode value) {
    return switch (field.kind()) {
      case LINE, NUMBER -> List.of(chosen(field.name(), value.asString(), value.asString()));
      case ANY -> List.of(value.isString() ? value.stringValue() : value.toString());
      case PROSE -> List.of(value.asString().split("\n", -1));
      case ENTRY -> List.of(chosen(field.name(), value.asString(), "Entry " + value));
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
      case LIST ->
          value.values().stream()
              .map(one -> chosen(field.name(), one.asString(""), line(field.item(), one)))
              .toList();
      case BY_DUTY -> value.values().stream().map(JsonNode::asString).toList();
    };
  }

  /** What the form’s matter calls it, if it is one of those that it has. */
  private String chosen(String field, String value, String otherwise) {
    return named.ofMatter(field).stream()
        .filter(part -> part.value().equals(value))
        .map(Choice::text)
        .findFirst()
        .orElse(otherwise);
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

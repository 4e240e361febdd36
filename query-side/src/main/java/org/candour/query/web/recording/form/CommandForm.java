package org.candour.query.web.recording.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.definition.FormField;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command as {@code GET /commands/{name}} describes it.
 *
 * @param name its logical name: {@code announce-closure}
 * @param title what it does, as an instruction: “Announce a closure”
 * @param stream the type of stream that takes it; {@code *} for any
 * @param subject to what it belongs: {@code estate}
 * @param opens whether it can open its stream
 * @param target the field that names its stream; null where it needs none
 * @param fields its own fields, in the order of its definition
 * @param also what every command may carry beside them
 */
public record CommandForm(
    String name,
    String title,
    String stream,
    String subject,
    boolean opens,
    @Nullable String target,
    List<FormField> fields,
    List<FormField> also) {

  public CommandForm {
    fields = List.copyOf(fields);
    also = List.copyOf(also);
  }

  /** As it was answered; one that is only listed has no fields. */
  public static CommandForm read(JsonNode described) {
    return new CommandForm(
        described.path("name").asString(),
        described.path("title").asString(),
        described.path("stream").asString(),
        described.path("subject").asString(),
        described.path("opens").asBoolean(),
        described.path("target").asString(null),
        fields(described.path("fields")),
        fields(described.path("also")));
  }

  private static List<FormField> fields(JsonNode array) {
    return array.values().stream()
        .map(field -> CandourJson.mapper().treeToValue(field, FormField.class))
        .toList();
  }

  /** All that can be filled in, its own fields first. */
  public List<FormField> all() {
    return Stream.concat(fields.stream(), also.stream()).toList();
  }

  /** The field of a name. */
  public Optional<FormField> field(String name) {
    return all().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The same with another field in the place of the one of its name. */
  public CommandForm with(FormField field) {
    return new CommandForm(
        name,
        title,
        stream,
        subject,
        opens,
        target,
        fields.stream().map(each -> each.name().equals(field.name()) ? field : each).toList(),
        also);
  }
}

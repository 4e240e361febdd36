package org.candour.command.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.command.definition.Command;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.RandomId;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.personal.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Specimens of the commands of which nobody wrote one. The body says what a command's definition
 * requires and whose matter it is, and one of each list. What must be on record before it is what
 * other commands of its stream have before them, or that the stream was opened.
 */
final class GeneratedSpecimens {

  private static final JsonMapper JSON = CandourJson.mapper();
  private static final String PRISON = "[[\"register-establishment\", \"$prison\"]]";

  private final CommandCatalogue catalogue = new CommandCatalogue();
  private final Map<String, JsonNode> written;
  private final Map<String, JsonNode> parts;

  GeneratedSpecimens(Map<String, JsonNode> written, Map<String, JsonNode> parts) {
    this.written = written;
    this.parts = parts;
  }

  /** What may do for a command, each with the same body and with something else before it. */
  List<JsonNode> of(CommandDefinition command) {
    ObjectNode body = body(command.fields());
    return befores(command).stream()
        .distinct()
        .<JsonNode>map(given -> JSON.createObjectNode().set("given", given).set("body", body))
        .toList();
  }

  private List<JsonNode> befores(CommandDefinition command) {
    List<JsonNode> befores = new ArrayList<>();
    if (opens(command)) {
      befores.add(JSON.readTree(PRISON));
    }
    for (CommandDefinition sibling : catalogue.all()) {
      if (sibling.stream().equals(command.stream()) && !sibling.equals(command)) {
        if (written.containsKey(sibling.name())) {
          befores.add(steps(written.get(sibling.name())));
        }
        if (opens(sibling)) {
          befores.add(opened(sibling));
        }
      }
    }
    return befores;
  }

  private static boolean opens(CommandDefinition command) {
    return command.type().getAnnotation(Command.class).opens();
  }

  private JsonNode steps(JsonNode specimen) {
    JsonNode given = specimen.path("given");
    return given.isString() ? Objects.requireNonNull(parts.get(given.asString())) : given;
  }

  private JsonNode opened(CommandDefinition opening) {
    JsonNode specimen = written.get(opening.name());
    ArrayNode steps = JSON.createArrayNode();
    (specimen == null ? JSON.readTree(PRISON) : steps(specimen)).forEach(steps::add);
    steps.add(
        JSON.createArrayNode()
            .add(opening.name())
            .add(specimen == null ? body(opening.fields()) : specimen.path("body")));
    return steps;
  }

  private static ObjectNode body(List<CommandField> fields) {
    ObjectNode body = JSON.createObjectNode();
    String side = "$side";
    for (CommandField field : fields) {
      if (field.type() == Party.class) {
        body.put(field.name(), field.required() ? side : "$side");
        side = "$other";
      } else if (isSaid(field)) {
        body.set(field.name(), value(field.name(), field.annotated()));
      }
    }
    return body;
  }

  /** What is required outside imported history, and whose matter it may be. */
  private static boolean isSaid(CommandField field) {
    return field.required()
        || field.imported() != null
        || field.type() == EstablishmentCode.class
        || field.type() == OrganisationId.class;
  }

  private static JsonNode value(String name, AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      AnnotatedType item = list.getAnnotatedActualTypeArguments()[0];
      return JSON.createArrayNode().add(value(name, item));
    }
    Class<?> type = (Class<?>) annotated.getType();
    return switch (type.getSimpleName()) {
      case "boolean", "Boolean" -> JSON.valueToTree(true);
      case "int", "Integer" -> JSON.valueToTree(1);
      case "long", "Long" -> JSON.valueToTree("$entry");
      case "LocalDate", "PartialDate" -> JSON.valueToTree("2027-06-30");
      case "Money" -> JSON.createObjectNode().put("pence", 100).put("currency", "GBP");
      case "String", "JsonNode" -> JSON.valueToTree("Some words");
      default -> other(name, type);
    };
  }

  private static JsonNode other(String name, Class<?> type) {
    if (type.isEnum()) {
      return JSON.valueToTree(type.getEnumConstants()[0].toString());
    }
    if (type == Party.class) {
      return JSON.valueToTree("$side");
    }
    if (type == EstablishmentCode.class) {
      return JSON.valueToTree("$establishment");
    }
    if (type == OrganisationId.class) {
      return JSON.valueToTree("$organisation");
    }
    return RandomId.class.isAssignableFrom(type) || type == PersonId.class
        ? JSON.valueToTree("$" + name)
        : body(Components.of(type).stream().map(CommandField::of).toList());
  }
}

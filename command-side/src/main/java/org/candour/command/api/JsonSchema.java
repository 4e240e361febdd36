package org.candour.command.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.events.definition.Hint;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (2020-12) of commands, from their records. */
final class JsonSchema {

  private static final int LONGEST_PATTERN_FREE_TEXT = 4_000;

  private JsonSchema() {}

  /** The schema of a command's body. */
  static ObjectNode of(CommandDefinition definition) {
    ObjectNode schema = CandourJson.mapper().createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", definition.title());
    ObjectNode properties = object(schema);
    ArrayNode required = schema.putArray("required");
    for (CommandField field : definition.fields()) {
      ObjectNode property = of(field.annotated());
      if (field.hint() != null) {
        property.put("description", field.hint());
      }
      properties.set(field.name(), property);
      boolean given = definition.givenByLedger().filter(field::equals).isPresent();
      if (field.required() && !given && !mayBeEmptyList(field)) {
        required.add(field.name());
      }
    }
    addExtras(properties);
    SourceRequirements.describe(definition, schema);
    return schema;
  }

  private static boolean mayBeEmptyList(CommandField field) {
    return field.isList() && !field.annotated().isAnnotationPresent(NotEmpty.class);
  }

  /** What every command may carry beside its own fields. */
  private static void addExtras(ObjectNode properties) {
    for (FlatComponent component : Components.of(CommandEnvelope.class)) {
      ObjectNode property =
          switch (component.name()) {
            case "explanation" -> explanation();
            case "explanations" -> {
              ObjectNode byDuty = CandourJson.mapper().createObjectNode().put("type", "object");
              byDuty.set("additionalProperties", explanation());
              yield byDuty;
            }
            case "onBehalfOf" ->
                plain(String.class).put("pattern", "^(" + CommandEnvelope.ACCOUNT + ")$");
            default -> of(component.annotatedType());
          };
      Hint hint = component.annotation(Hint.class);
      properties.set(
          component.name(), hint == null ? property : property.put("description", hint.value()));
    }
  }

  private static ObjectNode explanation() {
    return plain(String.class).put("minLength", 1).put("maxLength", LONGEST_PATTERN_FREE_TEXT);
  }

  private static ObjectNode of(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      ObjectNode array = array(of(list.getAnnotatedActualTypeArguments()[0]));
      size(annotated, array, "minItems", "maxItems");
      if (annotated.isAnnotationPresent(NotEmpty.class)) {
        array.put("minItems", 1);
      }
      return array;
    }
    ObjectNode schema = plain((Class<?>) annotated.getType());
    size(annotated, schema, "minLength", "maxLength");
    if (annotated.isAnnotationPresent(NotBlank.class)) {
      schema.put("minLength", 1).put("pattern", "\\S");
    }
    Pattern pattern = annotated.getAnnotation(Pattern.class);
    if (pattern != null) {
      schema.put("pattern", "^(" + pattern.regexp() + ")$");
    }
    if (annotated.isAnnotationPresent(PositiveOrZero.class)) {
      schema.put("minimum", 0);
    }
    Max max = annotated.getAnnotation(Max.class);
    if (max != null) {
      schema.put("maximum", max.value());
    }
    return schema;
  }

  private static ObjectNode plain(Class<?> type) {
    ObjectNode schema = CandourJson.mapper().createObjectNode();
    Optional<String> pattern = pattern(type);
    if (pattern.isPresent()) {
      schema.put("type", "string").put("pattern", "^(" + pattern.get() + ")$");
    } else if (type == String.class) {
      schema.put("type", "string");
    } else if (type == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (type == boolean.class || type == Boolean.class) {
      schema.put("type", "boolean");
    } else if (List.<Class<?>>of(int.class, Integer.class, long.class, Long.class).contains(type)) {
      schema.put("type", "integer");
    } else if (type.isEnum()) {
      ArrayNode values = schema.put("type", "string").putArray("enum");
      for (Object value : type.getEnumConstants()) {
        values.add(value.toString());
      }
    } else if (type.isRecord()) {
      record(type, schema);
    } else if (type != JsonNode.class) {
      throw new IllegalStateException("No schema is known for " + type);
    }
    return schema;
  }

  private static void record(Class<?> type, ObjectNode schema) {
    ObjectNode properties = object(schema);
    ArrayNode required = schema.putArray("required");
    for (FlatComponent component : Components.of(type)) {
      CommandField field = CommandField.of(component);
      ObjectNode property = of(field.annotated());
      if (field.hint() != null) {
        property.put("description", field.hint());
      }
      properties.set(field.name(), property);
      if (field.required()) {
        required.add(field.name());
      }
    }
  }

  private static ObjectNode object(ObjectNode schema) {
    schema.put("type", "object").put("additionalProperties", false);
    return schema.putObject("properties");
  }

  private static ObjectNode array(ObjectNode items) {
    ObjectNode array = CandourJson.mapper().createObjectNode().put("type", "array");
    array.set("items", items);
    return array;
  }

  private static void size(AnnotatedType annotated, ObjectNode schema, String least, String most) {
    Size size = annotated.getAnnotation(Size.class);
    if (size != null) {
      if (size.min() > 0) {
        schema.put(least, size.min());
      }
      schema.put(most, size.max());
    }
  }

  /** Types of the shared language that are written as text say what they look like. */
  private static Optional<String> pattern(Class<?> type) {
    try {
      return Optional.of((String) type.getField("PATTERN").get(null));
    } catch (NoSuchFieldException e) {
      return Optional.empty();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.candour.command.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what cannot be kept as it is: texts that break the {@link TextRule} of their component, and
 * numbers beyond all that can be written back.
 */
final class TextValidation {

  private static final int REPLACEMENT = 0xFFFD;

  private final List<FieldError> errors;

  private TextValidation(List<FieldError> errors) {
    this.errors = errors;
  }

  /** Adds what is wrong with the texts of a command’s body, whatever they are nested in. */
  static void check(CommandDefinition definition, ObjectNode body, List<FieldError> errors) {
    Map<String, AnnotatedType> types = new HashMap<>(CommandEnvelope.TYPES);
    for (CommandField field : definition.fields()) {
      types.put(field.name(), field.annotated());
    }
    new TextValidation(errors).members("", body, types::get);
  }

  /** The text with every half of a surrogate pair replaced, so that it can be written. */
  static String writable(String text) {
    return text.codePoints()
        .map(c -> TextRule.isHalf(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void members(
      String path, JsonNode node, Function<String, @Nullable AnnotatedType> types) {
    node.properties()
        .forEach(member -> {
          String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
          if (!path.isEmpty() && TextRule.OTHER.error(member.getKey()) != null) {
            errors.add(new FieldError(name, "has a name that is not text"));
          }
          value(name, member.getValue(), types.apply(member.getKey()));
        });
  }

  private void value(String path, JsonNode node, @Nullable AnnotatedType type) {
    if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
      errors.add(new FieldError(path, "is too large a number"));
    } else if (node.isString()) {
      String error = (type == null ? TextRule.OTHER : TextRule.of(type)).error(node.stringValue());
      if (error != null) {
        errors.add(new FieldError(path, error));
      }
    } else if (node.isObject()) {
      members(path, node, components(type));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        value(path + "[" + i + "]", node.get(i), items(type));
      }
    }
  }

  /** The types of the members of an object: of a record each its own, of a map all one. */
  private static Function<String, @Nullable AnnotatedType> components(
      @Nullable AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType map
        && map.getAnnotatedActualTypeArguments().length == 2) {
      return _ -> map.getAnnotatedActualTypeArguments()[1];
    }
    Map<String, AnnotatedType> types = new HashMap<>();
    if (type != null && type.getType() instanceof Class<?> record && record.isRecord()) {
      for (FlatComponent component : Components.of(record)) {
        types.put(component.name(), component.annotatedType());
      }
    }
    return types::get;
  }

  private static @Nullable AnnotatedType items(@Nullable AnnotatedType type) {
    return type instanceof AnnotatedParameterizedType list
        ? list.getAnnotatedActualTypeArguments()[0]
        : null;
  }
}

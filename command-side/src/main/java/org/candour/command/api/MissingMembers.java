package org.candour.command.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is missing inside a field: a member that its record must have, an item that is null.
 * Jackson would take both for null, and an entry that says null there could not be read again.
 */
final class MissingMembers {

  private MissingMembers() {}

  static void find(String path, JsonNode node, Type type, List<FieldError> errors) {
    if (type instanceof ParameterizedType list && node.isArray()) {
      Type item = list.getActualTypeArguments()[0];
      for (int i = 0; i < node.size(); i++) {
        member(path + "[" + i + "]", node.get(i), item, true, errors);
      }
    } else if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
      for (FlatComponent component : Components.of(record)) {
        member(
            path + "." + component.name(),
            node.get(component.name()),
            component.genericType(),
            component.isRequired(),
            errors);
      }
    }
  }

  private static void member(
      String path, @Nullable JsonNode node, Type type, boolean required, List<FieldError> errors) {
    if (node != null && !node.isNull()) {
      find(path, node, type, errors);
    } else if (required) {
      errors.add(new FieldError(path, "is missing"));
    }
  }
}

package org.candour.command.api;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Turns one field's JSON into its Java value, or into an error that says what to write instead. */
final class FieldConversion {

  private static final JsonMapper JSON = CandourJson.mapper();

  private FieldConversion() {}

  /** The value; null, with an error added, if the JSON is not one of that type. */
  static @Nullable Object convert(String field, JsonNode node, Type type, List<FieldError> errors) {
    if (type == JsonNode.class) {
      return node;
    }
    int before = errors.size();
    MissingMembers.find(field, node, type, errors);
    if (errors.size() > before) {
      return null;
    }
    try {
      return JSON.readerFor(JSON.constructType(type)).readValue(node);
    } catch (JacksonException e) {
      errors.add(new FieldError(field + path(e), message(e)));
      return null;
    }
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName())
        .collect(Collectors.joining());
  }

  private static String message(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "is not known here";
      case ValueInstantiationException v when v.getCause() instanceof IllegalArgumentException ->
          String.valueOf(v.getCause().getMessage());
      case InvalidFormatException f when f.getTargetType().isEnum() ->
          "must be one of "
              + Arrays.stream(f.getTargetType().getEnumConstants())
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "));
      default -> "is not of the right type: see the command's schema";
    };
  }
}

package org.candour.command.api;

import java.util.ArrayList;
import java.util.List;
import org.candour.command.api.InvalidCommand.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds text that cannot be kept: control characters, and halves of surrogate pairs. */
final class TextCheck {

  private TextCheck() {}

  static List<FieldError> errors(ObjectNode body) {
    List<FieldError> errors = new ArrayList<>();
    body.properties().forEach(member -> check(member.getKey(), member.getValue(), errors));
    return errors;
  }

  private static void check(String path, JsonNode node, List<FieldError> errors) {
    if (node.isString() && !isKeepable(node.stringValue())) {
      errors.add(
          new FieldError(path, "holds a character that is not text (a control or half a pair)"));
    } else if (node.isObject()) {
      node.properties()
          .forEach(member -> check(path + "." + member.getKey(), member.getValue(), errors));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(path + "[" + i + "]", node.get(i), errors);
      }
    }
  }

  private static boolean isKeepable(String text) {
    return text.codePoints()
        .noneMatch(c ->
            (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (Character.isISOControl(c) && c != '\n' && c != '\t'));
  }
}

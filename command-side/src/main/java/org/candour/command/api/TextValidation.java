package org.candour.command.api;

import java.util.ArrayList;
import java.util.List;
import org.candour.command.api.InvalidCommandException.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what cannot be kept as it is: control characters, halves of surrogate pairs, and numbers
 * beyond all that can be written back.
 */
final class TextValidation {

  private static final int REPLACEMENT = 0xFFFD;

  private TextValidation() {}

  static List<FieldError> errors(ObjectNode body) {
    List<FieldError> errors = new ArrayList<>();
    body.properties().forEach(member -> check(member.getKey(), member.getValue(), errors));
    return errors;
  }

  /** The text with every half of a surrogate pair replaced, so that it can be written. */
  static String writable(String text) {
    return text.codePoints()
        .map(c -> isHalf(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void check(String path, JsonNode node, List<FieldError> errors) {
    if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
      errors.add(new FieldError(path, "is too large a number"));
    } else if (node.isString() && !isKeepable(node.stringValue())) {
      errors.add(
          new FieldError(path, "contains a character that is not text (a control character or half a surrogate pair)"));
    } else if (node.isObject()) {
      node.properties()
          .forEach(member -> {
            if (!isKeepable(member.getKey())) {
              errors.add(
                  new FieldError(path + "." + member.getKey(), "has a name that is not text"));
            }
            check(path + "." + member.getKey(), member.getValue(), errors);
          });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(path + "[" + i + "]", node.get(i), errors);
      }
    }
  }

  private static boolean isKeepable(String text) {
    return text.codePoints()
        .noneMatch(c -> isHalf(c) || (Character.isISOControl(c) && c != '\n' && c != '\t'));
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}

package org.candour.events.importing;

import java.util.Set;
import org.candour.events.json.CandourJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command to import: {@code {"key":…,"command":…,"body":{…}}}.
 *
 * @param key the idempotency key, and the name by which later lines refer to this one
 * @param command the logical name of the command
 */
public record ImportLine(String key, String command, ObjectNode body) {

  private static final Set<String> MEMBERS = Set.of("key", "command", "body");

  /**
   * Reads a line.
   *
   * @throws MalformedLineException if it is not such a command
   */
  public static ImportLine parse(String text) throws MalformedLineException {
    JsonNode json;
    try {
      json = CandourJson.mapper().readTree(text);
    } catch (JacksonException e) {
      throw new MalformedLineException("is not one JSON document: " + e.getOriginalMessage());
    }
    if (!(json instanceof ObjectNode object)) {
      throw new MalformedLineException("is not a JSON object");
    }
    for (String member : object.propertyNames()) {
      if (!MEMBERS.contains(member)) {
        throw new MalformedLineException(
            "has a member “" + member + "”; it takes key, command and body");
      }
    }
    String key = text(object, "key", "[\\x21-\\x7E]{1,200}", "1 to 200 visible ASCII characters");
    String command = text(object, "command", "[a-z][a-z0-9-]*", "the name of a command");
    if (!(object.get("body") instanceof ObjectNode body)) {
      throw new MalformedLineException("has no “body” that is a JSON object");
    }
    return new ImportLine(key, command, body);
  }

  private static String text(ObjectNode object, String member, String pattern, String meaning)
      throws MalformedLineException {
    JsonNode value = object.get(member);
    if (value == null || !value.isString() || !value.stringValue().matches(pattern)) {
      throw new MalformedLineException("has no “" + member + "” of " + meaning);
    }
    return value.stringValue();
  }

  /** The line is not a command; the message goes on after “line n”. */
  public static final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedLineException(String message) {
      super(message);
    }
  }
}

package org.candour.ops.ledgerctl.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candour.events.json.CandourJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A problem document (RFC 9457) in one line for people. */
final class ProblemLine {

  /** Said in the line already, or of no use to its reader. */
  private static final Set<String> STANDARD =
      Set.of("type", "title", "status", "detail", "instance", "errors");

  private static final int LONGEST_FOREIGN = 200;

  private ProblemLine() {}

  /** The name of a problem; empty if the body is none. */
  static String type(String body) {
    return member(body, "type");
  }

  /** What a problem says under a name; empty if it says nothing. */
  static String member(String body, String name) {
    return said(body, name).asString("");
  }

  /** The texts of a list that a problem has under a name; none if it has none. */
  static List<String> members(String body, String name) {
    return said(body, name).values().stream().map(value -> value.asString("")).toList();
  }

  private static JsonNode said(String body, String name) {
    try {
      return CandourJson.mapper().readTree(body).path(name);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  static String describe(String body) {
    try {
      if (CandourJson.mapper().readTree(body) instanceof ObjectNode problem
          && problem.has("title")) {
        return describe(problem);
      }
    } catch (JacksonException e) {
      // Whoever answered does not speak problem documents: quoted below as it is.
    }
    String line = body.strip().replaceAll("\\s+", " ");
    return line.isEmpty()
        ? "the answer says no more"
        : line.substring(0, Math.min(line.length(), LONGEST_FOREIGN));
  }

  private static String describe(ObjectNode problem) {
    List<String> parts = new ArrayList<>();
    parts.add(text(problem.get("title")));
    String detail = text(problem.get("detail"));
    if (!detail.isEmpty()) {
      parts.add(detail);
    }
    for (JsonNode error : problem.path("errors")) {
      parts.add(text(error.get("field")) + " " + text(error.get("message")));
    }
    problem.properties().stream()
        .filter(member -> !STANDARD.contains(member.getKey()))
        .forEach(member -> parts.add(member.getKey() + " = " + text(member.getValue())));
    return String.join("; ", parts);
  }

  private static String text(@org.jspecify.annotations.Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    return value.isString() ? value.stringValue().strip() : value.toString();
  }
}

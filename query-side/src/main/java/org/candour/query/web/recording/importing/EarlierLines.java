package org.candour.query.web.recording.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.importing.References;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.importing.file.FileLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines above one that are not recorded yet, by what a later line may rest on: their keys, and
 * the matters that they are about.
 */
final class EarlierLines {

  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<String, Integer> matters = new HashMap<>();

  /** A line that is not recorded yet. */
  void add(FileLine line, CommandForm form) {
    keys.put(line.key(), line.number());
    String target = form.target();
    if (target != null && line.body() != null) {
      String matter = line.body().path(target).asString("");
      if (!matter.isEmpty()) {
        matters.putIfAbsent(matter, line.number());
      }
    }
  }

  /** The line to which a body refers by its key. */
  OptionalInt referred(String key) {
    Integer line = keys.get(key);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** The first line about a matter that is named somewhere in a body. */
  OptionalInt about(ObjectNode body) {
    Set<String> texts = new HashSet<>();
    texts(body).forEach(texts::add);
    return texts.stream().filter(matters::containsKey).mapToInt(matters::get).min();
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isString()
        ? Stream.of(node.stringValue())
        : node.values().stream().flatMap(EarlierLines::texts);
  }

  /** The keys to which a body refers and that are not among those that are recorded. */
  static Set<String> unresolved(ObjectNode body, Set<String> recorded) {
    Set<String> keys = new HashSet<>(References.in(body));
    keys.removeAll(recorded);
    return keys;
  }
}

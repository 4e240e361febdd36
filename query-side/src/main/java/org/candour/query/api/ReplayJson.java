package org.candour.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replay as programs get it.
 *
 * @param state the row of the view that replays the stream; null where an earlier step is withheld
 * @param differences the fields that the step changed, by name
 */
record ReplayJson(
    @JsonUnwrapped Replayer.Step step,
    @Nullable JsonNode state,
    List<Difference> differences) {

  /**
   * One field that the step changed.
   *
   * @param field its path, as in {@code notice.from}
   * @param changedBy the index of the entry that changed it
   */
  record Difference(
      String field, @Nullable JsonNode before, @Nullable JsonNode after, long changedBy) {}

  static ReplayJson of(Replayer.Replay replay, JsonMapper json) {
    JsonNode before = replay.before() == null ? null : json.valueToTree(replay.before());
    JsonNode after = replay.after() == null ? null : json.valueToTree(replay.after());
    return new ReplayJson(
        replay.step(), after, differences(before, after, replay.step().index()));
  }

  private static List<Difference> differences(
      @Nullable JsonNode before, @Nullable JsonNode after, long index) {
    Map<String, JsonNode> was = flat(before);
    Map<String, JsonNode> is = flat(after);
    TreeSet<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(was.get(field), is.get(field)))
        .map(field -> new Difference(field, was.get(field), is.get(field), index))
        .toList();
  }

  private static Map<String, JsonNode> flat(@Nullable JsonNode row) {
    Map<String, JsonNode> fields = new TreeMap<>();
    if (row != null) {
      flatten("", row, fields);
    }
    return fields;
  }

  /** Objects are opened, lists are compared whole: their items have no lasting names. */
  private static void flatten(String path, JsonNode node, Map<String, JsonNode> into) {
    node.properties()
        .forEach(property -> {
          String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
          JsonNode value = property.getValue();
          boolean empty = value.isEmpty() && value.isContainer();
          if (value.isObject()) {
            flatten(name, value, into);
          } else if (!empty) {
            into.put(name, value);
          }
        });
  }
}

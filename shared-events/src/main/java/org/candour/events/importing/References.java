package org.candour.events.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.candour.events.importing.ImportLine.MalformedLineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What earlier lines recorded. A body names an earlier line as {@code {"$entry":"<its key>"}} and
 * means the index of the first entry that the line recorded.
 */
public final class References {

  private static final String ENTRY = "$entry";

  private final Map<String, Long> firstEntries = new HashMap<>();

  /** A reference to the first entry of the line with a key. */
  public static ObjectNode to(String key) {
    return JsonNodeFactory.instance.objectNode().put(ENTRY, key);
  }

  /** The keys of the lines that a body refers to. */
  public static Set<String> in(JsonNode body) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode reference : body.findValues(ENTRY)) {
      if (reference.isString()) {
        keys.add(reference.stringValue());
      }
    }
    return keys;
  }

  /** The line with this key recorded entries from this index on. */
  public void recorded(String key, long index) {
    firstEntries.put(key, index);
  }

  /**
   * The body with every reference replaced.
   *
   * @throws MalformedLineException if a reference is to no earlier line that was recorded
   */
  public ObjectNode resolve(ObjectNode body) throws MalformedLineException {
    ObjectNode resolved = body.objectNode();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      resolved.set(member.getKey(), resolve(member.getValue()));
    }
    return resolved;
  }

  private JsonNode resolve(JsonNode value) throws MalformedLineException {
    return switch (value) {
      case ObjectNode object when object.has(ENTRY) -> index(object);
      case ObjectNode object -> resolve(object);
      case ArrayNode array -> {
        ArrayNode resolved = array.arrayNode();
        for (JsonNode element : array) {
          resolved.add(resolve(element));
        }
        yield resolved;
      }
      default -> value;
    };
  }

  private JsonNode index(ObjectNode reference) throws MalformedLineException {
    JsonNode key = reference.get(ENTRY);
    if (reference.size() != 1 || key == null || !key.isString()) {
      throw new MalformedLineException(
          "has a reference that is not {\"$entry\":\"<key of an earlier line>\"}");
    }
    Long index = firstEntries.get(key.stringValue());
    if (index == null) {
      throw new MalformedLineException(
          "refers to the line with the key “"
              + key.stringValue()
              + "”, but no earlier line with that key was recorded");
    }
    return LongNode.valueOf(index);
  }
}

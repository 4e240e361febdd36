package org.candour.ops.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the feed, as CloudEvents has it.
 *
 * @param index its place in the ledger, counted from 0
 * @param source the name of the log
 * @param attributes all of the event but its data, by name
 * @param data the entry, JSON
 */
record FeedEvent(long index, String source, Map<String, String> attributes, String data) {

  static final String INDEX = "index";
  static final String SOURCE = "source";
  static final String GAP = "gap";
  static final String CONTENT_TYPE = "datacontenttype";
  private static final String DATA = "data";

  FeedEvent {
    attributes = Map.copyOf(attributes);
  }

  /**
   * Reads an event.
   *
   * @throws CannotRelayException if it has no index or no source
   */
  static FeedEvent of(JsonNode event) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : event.properties()) {
      if (each.getValue().isValueNode() && !each.getValue().isNull()) {
        attributes.put(each.getKey(), each.getValue().asString());
      }
    }
    attributes.remove(DATA);
    String index = attributes.getOrDefault(INDEX, "");
    String source = attributes.getOrDefault(SOURCE, "");
    if (!index.matches("[0-9]{1,18}") || source.isEmpty() || !event.has(DATA)) {
      throw new CannotRelayException(
          "The feed gives what is no entry of a ledger; give the address of Candour’s pages");
    }
    return new FeedEvent(Long.parseLong(index), source, attributes, event.get(DATA).toString());
  }
}

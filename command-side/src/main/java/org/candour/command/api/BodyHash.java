package org.candour.command.api;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.events.json.CandourJson;
import org.candour.events.log.tree.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether two bodies say the same, whatever the order of their members and their spaces. */
final class BodyHash {

  private BodyHash() {}

  /**
   * The SHA-256 of a command's name and body, in hexadecimal. Personal data is left out: whoever
   * holds the hash could guess it, even after it was erased.
   */
  static String of(CommandDefinition command, ObjectNode body) {
    ObjectNode hashed = body.deepCopy();
    command.fields().stream()
        .filter(CommandField::personal)
        .map(CommandField::name)
        .forEach(hashed::remove);
    byte[] text = (command.name() + '\n' + sorted(hashed)).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Hash.sha256().digest(text));
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      TreeMap<String, JsonNode> members = new TreeMap<>();
      object.properties().forEach(m -> members.put(m.getKey(), sorted(m.getValue())));
      ObjectNode sorted = CandourJson.mapper().createObjectNode();
      members.forEach(sorted::set);
      return sorted;
    }
    if (node.isArray()) {
      var sorted = CandourJson.mapper().createArrayNode();
      node.forEach(item -> sorted.add(sorted(item)));
      return sorted;
    }
    return node;
  }
}

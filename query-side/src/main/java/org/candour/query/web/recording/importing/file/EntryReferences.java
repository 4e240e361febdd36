package org.candour.query.web.recording.importing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.candour.events.importing.References;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cells that name an earlier line where the number of an entry belongs: {@code $entry:its-key}.
 * While the row is read, each stands as a number that no entry has.
 */
final class EntryReferences {

  private static final Pattern REFERENCE = Pattern.compile("[$]entry:([^\\s,;]+)");
  private static final long NONE = -900_000_000_000_000L;

  private final List<String> keys = new ArrayList<>();

  /** The text with a number in the place of each reference. */
  String hidden(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> {
          keys.add(reference.group(1));
          return Long.toString(NONE - keys.size());
        });
  }

  /** The body with the references where the numbers stand. */
  ObjectNode restored(ObjectNode body) {
    if (!keys.isEmpty()) {
      body.properties().forEach(member -> member.setValue(restored(member.getValue())));
    }
    return body;
  }

  private JsonNode restored(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> restored(object);
      case ArrayNode array -> {
        ArrayNode restored = array.arrayNode();
        array.forEach(item -> restored.add(restored(item)));
        yield restored;
      }
      case JsonNode number when number.isIntegralNumber() && number.longValue() < NONE ->
          References.to(keys.get((int) (NONE - number.longValue()) - 1));
      default -> value;
    };
  }
}

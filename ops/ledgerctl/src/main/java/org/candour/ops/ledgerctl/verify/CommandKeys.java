package org.candour.ops.ledgerctl.verify;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.candour.events.entry.CommandRef;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Goes through the entries in order and compares what their rows remember of the command that led
 * to them with what their bytes say: its account and its key.
 */
final class CommandKeys {

  /** Who sent a command, with which key. */
  private record Sent(String actor, String key) {}

  private @Nullable Sent now;
  private long left;

  /** What is wrong with an entry's key; null if nothing is. */
  @Nullable String fault(Row row) {
    Sent sent = sent(row.bytes());
    if (sent == null) {
      return "its bytes name no command";
    }
    boolean begins = row.commandId().length > 0;
    Sent before = now;
    now = sent;
    if (begins) {
      left = row.commandEntries() - 1L;
      return id(row).equals(CommandRef.foundBy(sent.actor(), sent.key()))
          ? null
          : "its row remembers another key than its command was sent with";
    }
    left--;
    return before == null || (sent.equals(before) && left >= 0)
        ? null
        : "its row does not remember the key that its command was sent with";
  }

  private static UUID id(Row row) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.put(row.commandId(), 0, Math.min(bytes.capacity(), row.commandId().length)).rewind();
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** An entry says both at its front; what follows is not read. */
  private static @Nullable Sent sent(byte[] bytes) {
    String actor = null;
    try (JsonParser json = CandourJson.mapper().createParser(bytes)) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (name.equals("by")) {
          actor = member(json, "actor");
        } else if (name.equals("command")) {
          String key = member(json, "id");
          return actor == null || key == null ? null : new Sent(actor, key);
        } else {
          json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return null;
    }
    return null;
  }

  private static @Nullable String member(JsonParser json, String wanted) {
    String found = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      if (name.equals(wanted)) {
        found = json.getString();
      } else {
        json.skipChildren();
      }
    }
    return found;
  }
}

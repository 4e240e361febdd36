package org.candour.query.web.recording.importing.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.candour.events.log.tree.Hash;

/**
 * Makes idempotency keys of what lines say, so that a line is recorded once in whatever file it
 * comes, and wherever it stands there.
 */
final class Keys {

  private static final int BYTES = 16;

  private Keys() {}

  /** The key of a row of CSV. */
  static String of(String command, SortedMap<String, String> cells) {
    StringBuilder text = new StringBuilder(command);
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      text.append('\0').append(cell.getKey()).append('\0').append(cell.getValue());
    }
    return of(text.toString());
  }

  static String of(String text) {
    byte[] hash = Hash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return "line-" + HexFormat.of().formatHex(hash, 0, BYTES);
  }
}

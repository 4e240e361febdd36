package org.candour.events.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The command that an entry came from.
 *
 * @param id the idempotency key that its sender chose
 * @param name the command's logical name, for instance {@code announce-closure}
 * @param body in the first entry of a command that somebody sent: the SHA-256 of its name and body
 *     without personal data, in hexadecimal, by which a repetition is told from another command
 */
public record CommandRef(
    String id, String name, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body) {

  /** A command of which no entry says what was sent. */
  public CommandRef(String id, String name) {
    this(id, name, null);
  }
}

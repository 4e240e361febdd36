package org.candour.events.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.candour.events.log.tree.Hash;
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

  /**
   * What the ledger finds an account’s key by: the first 128 bits of the SHA-256 of the account, a
   * line feed, and the key.
   */
  public static UUID foundBy(String actor, String key) {
    byte[] hash = Hash.sha256().digest((actor + '\n' + key).getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}

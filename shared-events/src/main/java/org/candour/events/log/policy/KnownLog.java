package org.candour.events.log.policy;

import org.candour.events.log.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A log whose checkpoints a policy takes.
 *
 * @param key its key; null for one of a kind that is not known here, whose signatures never count
 * @param written the key as the policy writes it; its name is the log's origin
 * @param url where the log is; null if the policy does not say
 */
public record KnownLog(@Nullable VerifierKey key, String written, @Nullable String url) {

  /** The log's name, the first line of its checkpoints. */
  public String origin() {
    return written.substring(0, written.indexOf('+'));
  }

  /** A log by its key alone. */
  public static KnownLog of(VerifierKey key) {
    return new KnownLog(key, key.toString(), null);
  }
}

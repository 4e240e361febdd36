package org.candour.command.ledger.checkpoint;

import java.util.List;
import org.candour.events.log.note.SignerKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs, and while one key takes over from another, the one before it.
 *
 * @param before the key that hands over; null if none does
 * @param now the key that signs from now on
 */
record SigningKeys(@Nullable SignerKey before, SignerKey now) {

  /** From a file's keys, of which there are one or two. */
  static SigningKeys of(List<SignerKey> keys) {
    return new SigningKeys(keys.size() == 2 ? keys.getFirst() : null, keys.getLast());
  }
}

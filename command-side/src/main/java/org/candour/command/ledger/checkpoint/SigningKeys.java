package org.candour.command.ledger.checkpoint;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.candour.events.log.note.SignerKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs, and while one key takes over from another, the one before it.
 *
 * @param before the key that hands over; null if none does
 * @param now the key that signs from now on
 */
public record SigningKeys(@Nullable SignerKey before, SignerKey now) {

  /** Secrets for another purpose than signing, that of the key that signs first. */
  public List<byte[]> secretsFor(String purpose) {
    return Stream.of(now, before)
        .filter(Objects::nonNull)
        .map(key -> key.secretFor(purpose))
        .toList();
  }

  /** From a file's keys, of which there are one or two. */
  public static SigningKeys of(List<SignerKey> keys) {
    return new SigningKeys(keys.size() == 2 ? keys.getFirst() : null, keys.getLast());
  }
}

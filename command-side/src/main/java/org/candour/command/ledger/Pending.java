package org.candour.command.ledger;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.candour.events.EntryFormat.Draft;
import org.candour.events.StreamId;

/**
 * What one command appends, waiting for the sequencer.
 *
 * @param entries in order
 * @param positions where each stream that it appends to must stand, and will stand
 * @param key its idempotency key
 * @param appended completed with the index of the first entry once all are on disk, or
 *     exceptionally
 */
record Pending(
    List<PendingEntry> entries,
    List<Position> positions,
    IdempotencyKey key,
    CompletableFuture<Long> appended) {

  /** An entry, complete but for its time and its index. */
  record PendingEntry(String type, StreamId stream, long sequence, Draft draft) {}

  /** A stream stands at {@code expected} entries. */
  record Position(StreamId stream, long expected) {}

  /**
   * An account's idempotency key.
   *
   * @param id what the ledger finds it by
   * @param bodyHash the SHA-256 of the body that it was sent with, in hexadecimal
   */
  record IdempotencyKey(UUID id, String key, String bodyHash) {

    /** The key of an account. */
    static IdempotencyKey of(String actor, String key, String bodyHash) {
      return new IdempotencyKey(Idempotency.commandId(actor, key), key, bodyHash);
    }
  }
}

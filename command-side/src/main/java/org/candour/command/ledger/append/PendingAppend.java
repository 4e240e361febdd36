package org.candour.command.ledger.append;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.candour.command.ledger.append.Idempotency.Appended;
import org.candour.command.ledger.append.Idempotency.Outcome;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryFormat.Draft;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one command, waiting for the sequencer. It belongs to whoever hands it in until it
 * waits, and then to whoever has the sequencer's turn.
 */
public final class PendingAppend {

  private final List<PendingEntry> entries;
  private final IdempotencyKey key;
  private final CompletableFuture<Long> appended = new CompletableFuture<>();
  private Instant recordedAt = Instant.MIN;
  private List<Hash> leaves = List.of();

  /**
   * A command that appends entries.
   *
   * @param entries in order
   * @param key its idempotency key
   */
  public PendingAppend(List<PendingEntry> entries, IdempotencyKey key) {
    this.entries = entries;
    this.key = key;
  }

  /**
   * An entry, complete but for its time and its index.
   *
   * @param first whether it is the command's first in its stream, which must then stand there
   */
  public record PendingEntry(
      UUID id, String type, StreamId stream, long sequence, boolean first, Draft draft) {}

  /**
   * An account's idempotency key.
   *
   * @param id what the ledger finds it by
   */
  public record IdempotencyKey(UUID id, String key) {

    /** The key of an account. */
    public static IdempotencyKey of(String actor, String key) {
      return new IdempotencyKey(CommandRef.foundBy(actor, key), key);
    }
  }

  /** Writes the time into the entries and hashes them. */
  void stamp(Instant at) {
    List<Hash> hashes = new ArrayList<>(entries.size());
    for (PendingEntry entry : entries) {
      hashes.add(Hash.leaf(entry.draft().stamp(at)));
    }
    recordedAt = at;
    leaves = hashes;
  }

  List<PendingEntry> entries() {
    return entries;
  }

  /** The entries at whose place nothing may stand yet, and everything before it must. */
  List<PendingEntry> firsts() {
    return entries.stream().filter(PendingEntry::first).toList();
  }

  IdempotencyKey key() {
    return key;
  }

  /** When it was last stamped. */
  Instant recordedAt() {
    return recordedAt;
  }

  /** The hashes of the entries as last stamped. */
  List<Hash> leaves() {
    return leaves;
  }

  /**
   * What it came to, once it is appended.
   *
   * @param first the index of its first entry
   * @param bodyHash the hash of what was sent, if somebody sent it
   */
  Outcome outcome(long first, @Nullable String bodyHash) {
    List<Appended> placed = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      PendingEntry entry = entries.get(i);
      placed.add(new Appended(first + i, entry.id(), entry.type(), leaves.get(i)));
    }
    return new Outcome(bodyHash, entries.getFirst().stream(), placed);
  }

  /** Completed with the index of the first entry once all are on disk, or exceptionally. */
  CompletableFuture<Long> appended() {
    return appended;
  }
}

package org.candour.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candour.command.ledger.Pending.PendingEntry;
import org.candour.events.log.Frontier;
import org.candour.events.log.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Commands that will be committed together, with their entries as they will stand: stamped, hashed
 * and placed behind a head.
 */
record Batch(List<Pending> commands, List<Written> entries, Head before, Head after) {

  /**
   * An entry with its place in the log.
   *
   * @param opening the command that it is the first entry of, if it is
   */
  record Written(long index, PendingEntry entry, Hash leaf, @Nullable Pending opening) {}

  /** Places commands behind a head, all at one time, which is never before the head's. */
  static Batch behind(Head head, List<Pending> commands, Instant now) {
    Instant recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    List<Written> written = new ArrayList<>();
    List<Hash> leaves = new ArrayList<>();
    long index = head.size();
    for (Pending command : commands) {
      @Nullable Pending opening = command;
      for (PendingEntry entry : command.entries()) {
        Hash leaf = Hash.leaf(entry.draft().stamp(recordedAt));
        leaves.add(leaf);
        written.add(new Written(index++, entry, leaf, opening));
        opening = null;
      }
    }
    Frontier frontier = head.frontier().append(leaves);
    return new Batch(commands, written, head, new Head(frontier, recordedAt));
  }

  /** Tells every command where its first entry stands. */
  void complete() {
    long index = before.size();
    for (Pending command : commands) {
      command.appended().complete(index);
      index += command.entries().size();
    }
  }
}

package org.candour.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candour.command.ledger.Pending.PendingEntry;
import org.candour.events.log.Frontier;
import org.candour.events.log.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Commands that will be committed together, with their entries as they will stand behind a head.
 */
record Batch(List<Pending> commands, List<Written> entries, Head before, Head after) {

  /**
   * An entry with its place in the log.
   *
   * @param opening the command that it is the first entry of, if it is
   */
  record Written(
      long index, Instant recordedAt, PendingEntry entry, Hash leaf, @Nullable Pending opening) {}

  /**
   * Places commands behind a head. What was stamped earlier than what stands before it, because it
   * was overtaken on its way here or another node's clock is ahead, is stamped again.
   */
  static Batch behind(Head head, List<Pending> commands) {
    Instant recordedAt = head.recordedAt();
    List<Written> written = new ArrayList<>();
    List<Hash> leaves = new ArrayList<>();
    long index = head.size();
    for (Pending command : commands) {
      if (command.recordedAt().isBefore(recordedAt)) {
        command.stamp(recordedAt);
      }
      recordedAt = command.recordedAt();
      leaves.addAll(command.leaves());
      for (int i = 0; i < command.entries().size(); i++) {
        written.add(
            new Written(
                index++,
                recordedAt,
                command.entries().get(i),
                command.leaves().get(i),
                i == 0 ? command : null));
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

package org.candour.command.ledger.append;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candour.command.ledger.append.PendingAppend.PendingEntry;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Commands that will be committed together, with their entries as they will stand behind a head.
 */
record AppendBatch(
    List<PendingAppend> commands, List<Written> entries, LogHead before, LogHead after) {

  /**
   * An entry with its place in the log.
   *
   * @param opening the command that it is the first entry of, if it is
   */
  record Written(
      long index,
      Instant recordedAt,
      PendingEntry entry,
      Hash leaf,
      @Nullable PendingAppend opening) {}

  /**
   * Places commands behind a head. What was stamped earlier than what stands before it, because it
   * was overtaken on its way here or another node's clock is ahead, is stamped again.
   */
  static AppendBatch behind(LogHead head, List<PendingAppend> commands) {
    Instant recordedAt = head.recordedAt();
    List<Written> written = new ArrayList<>();
    List<Hash> leaves = new ArrayList<>();
    long index = head.size();
    for (PendingAppend command : commands) {
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
    return new AppendBatch(commands, written, head, new LogHead(frontier, recordedAt));
  }

  /** Tells every command where its first entry stands. */
  void complete() {
    long index = before.size();
    for (PendingAppend command : commands) {
      command.appended().complete(index);
      index += command.entries().size();
    }
  }
}

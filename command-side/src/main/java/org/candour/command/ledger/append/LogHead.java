package org.candour.command.ledger.append;

import java.time.Instant;
import org.candour.events.log.tree.Frontier;

/**
 * Where the log stands: its Merkle frontier, which knows its size, and the time of its last entry.
 */
record LogHead(Frontier frontier, Instant recordedAt) {

  long size() {
    return frontier.size();
  }
}

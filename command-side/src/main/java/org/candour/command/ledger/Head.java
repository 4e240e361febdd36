package org.candour.command.ledger;

import java.time.Instant;
import org.candour.events.log.Frontier;

/**
 * Where the log stands: its Merkle frontier, which knows its size, and the time of its last entry.
 */
record Head(Frontier frontier, Instant recordedAt) {

  long size() {
    return frontier.size();
  }
}

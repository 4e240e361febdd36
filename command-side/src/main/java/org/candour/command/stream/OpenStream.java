package org.candour.command.stream;

import org.candour.events.Event;

/** A stream that something has opened, as its events left it. */
public interface OpenStream {

  /** What decides it, and knows how its history can go. */
  Decider<?, ?, ?> decider();

  /** As {@link Decider#overdue} says it of its state. */
  Event overdue(Silence silence, DecisionContext context);
}

package org.candour.command.stream;

import org.candour.events.Event;

/** An event stands in a stream where it cannot have happened. Nothing goes on from there. */
public final class CorruptHistory extends RuntimeException {
  public CorruptHistory(StreamState state, Event event) {
    super(event.getClass().getSimpleName() + " cannot follow " + state.getClass().getSimpleName());
  }
}

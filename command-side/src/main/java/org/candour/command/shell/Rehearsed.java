package org.candour.command.shell;

import java.util.List;
import org.candour.events.Event;

/** A command was decided only to see what would be recorded, and nothing is. */
public final class Rehearsed extends RuntimeException {

  private final transient List<Event> events;

  Rehearsed(List<Event> events) {
    super("Nothing is recorded: it was asked only what would be", null, false, false);
    this.events = List.copyOf(events);
  }

  /** What would have been recorded, in its order. */
  public List<Event> events() {
    return events;
  }
}

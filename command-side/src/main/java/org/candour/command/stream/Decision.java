package org.candour.command.stream;

import java.util.Arrays;
import java.util.List;
import org.candour.events.Event;

/** What a stream decides on a command: what happened. */
public record Decision(List<Event> events) {

  public Decision {
    events = List.copyOf(events);
  }

  /** These things happened. */
  public static Decision of(Event... events) {
    return new Decision(Arrays.asList(events));
  }
}

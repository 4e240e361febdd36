package org.candour.query.presentation;

import java.util.Optional;
import org.candour.events.Event;

/** Says in plain English what an event is. Each subject brings a bean for its own events. */
@FunctionalInterface
public interface Sentences {

  /** One sentence, without its date; empty if the event is another subject's. */
  Optional<String> sentence(Event event);
}

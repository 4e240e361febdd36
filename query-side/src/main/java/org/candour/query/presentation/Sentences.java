package org.candour.query.presentation;

import org.candour.events.Event;

/**
 * Says in plain English what the events of one stream are. A bean beside the stream's view, found
 * by its type.
 *
 * @param <E> the stream's sealed interface of events
 */
public interface Sentences<E extends Event> {

  /** The events that it has words for. */
  Class<E> events();

  /** The event in one or a few sentences, without its date. */
  Sentence say(E event);
}

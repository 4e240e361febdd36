package org.candour.command.ledger.append;

import java.util.UUID;
import org.candour.events.Event;

/** Sees to the personal data of events on their way into the ledger. */
public interface EventEncryption {

  /** For events that hold none. One that does cannot be written. */
  EventEncryption NONE =
      new EventEncryption() {
        @Override
        public Event seal(Event event, UUID entry) {
          return event;
        }

        @Override
        public void recorded(Event event) {}
      };

  /** The event as its entry holds it, with all personal data encrypted. */
  Event seal(Event event, UUID entry);

  /** The event is on disk. */
  void recorded(Event event);
}

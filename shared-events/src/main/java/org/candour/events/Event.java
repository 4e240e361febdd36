package org.candour.events;

import java.util.Set;
import org.candour.events.id.StreamId;

/**
 * Something that happened, as a past-tense record whose components are the payload of an entry. Its
 * logical name is on the record, as {@link EventType}.
 */
public interface Event {

  /**
   * The streams that this event concerns besides its own, each as {@code type/id}: an
   * establishment, an organisation. The ledger writes them into the entry, so that a timeline never
   * has to guess.
   */
  default Set<StreamId> concerns() {
    return Set.of();
  }
}

package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.StreamId;

/** An establishment whose use was suspended is used again. */
@EventType("establishment.use-resumed")
public record UseResumed(EstablishmentCode establishment) implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

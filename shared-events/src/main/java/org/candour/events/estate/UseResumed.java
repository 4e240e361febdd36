package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.StreamId;
import org.candour.events.Visibility;

/** An establishment whose use was suspended is used again. */
@EventType(value = "establishment.use-resumed", visibility = Visibility.PUBLIC)
public record UseResumed(EstablishmentCode establishment) implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

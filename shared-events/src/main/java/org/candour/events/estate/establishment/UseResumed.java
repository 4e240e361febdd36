package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;

/** An establishment whose use was suspended is used again. */
@EventType(value = "establishment.use-resumed", visibility = Visibility.PUBLIC)
public record UseResumed(EstablishmentCode establishment) implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

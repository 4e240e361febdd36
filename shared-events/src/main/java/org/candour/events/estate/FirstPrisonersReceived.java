package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.StreamId;

/** The first prisoners arrived. */
@EventType("development.first-prisoners-received")
public record FirstPrisonersReceived(EstablishmentCode establishment) implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

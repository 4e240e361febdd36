package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.StreamId;
import org.candour.events.Visibility;

/** The first prisoners arrived. */
@EventType(value = "development.first-prisoners-received", visibility = Visibility.PUBLIC)
public record FirstPrisonersReceived(EstablishmentCode establishment) implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

package org.candour.events.estate.development;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;

/** The first prisoners arrived. */
@EventType(value = "development.first-prisoners-received", visibility = Visibility.PUBLIC)
public record FirstPrisonersReceived(EstablishmentCode establishment) implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

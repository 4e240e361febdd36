package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.StreamId;
import org.jspecify.annotations.Nullable;

/** The establishment was officially opened. */
@EventType("development.opened")
public record EstablishmentOpened(
    EstablishmentCode establishment, @Nullable Integer places, @Nullable String operator)
    implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

package org.candour.events.estate.development;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** The establishment was officially opened. */
@EventType(value = "development.opened", visibility = Visibility.PUBLIC)
public record EstablishmentOpened(
    EstablishmentCode establishment, @Nullable Integer places, @Nullable String operator)
    implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** It was announced that the site will be sold. */
@EventType(value = "establishment.site-sale-announced", visibility = Visibility.PUBLIC)
public record SiteSaleAnnounced(EstablishmentCode establishment, @Nullable String statement)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

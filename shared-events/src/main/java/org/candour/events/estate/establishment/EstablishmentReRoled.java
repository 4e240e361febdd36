package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An establishment was given another role.
 *
 * @param role the new role, in words
 * @param estate whom it holds from now on, where that changes
 */
@EventType(value = "establishment.re-roled", visibility = Visibility.PUBLIC)
public record EstablishmentReRoled(
    EstablishmentCode establishment, String role, @Nullable Population estate, String reason)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

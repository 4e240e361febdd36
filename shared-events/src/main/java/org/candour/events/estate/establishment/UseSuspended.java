package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An establishment stopped being used, for the time being.
 *
 * @param until when it is expected to be used again
 */
@EventType(value = "establishment.use-suspended", visibility = Visibility.PUBLIC)
public record UseSuspended(
    EstablishmentCode establishment, String reason, @Nullable PartialDate until)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An establishment stopped being a reform prison.
 *
 * @param reason why; null where the source does not say
 */
@EventType(value = "establishment.reform-status-ended", visibility = Visibility.PUBLIC)
public record ReformStatusEnded(EstablishmentCode establishment, @Nullable String reason)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

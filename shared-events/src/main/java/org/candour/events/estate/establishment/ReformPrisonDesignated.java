package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An establishment became a reform prison.
 *
 * @param terms what the designation gives its governor
 * @param hasBoard whether it had a board of governors already
 */
@EventType(value = "establishment.reform-prison-designated", visibility = Visibility.PUBLIC)
public record ReformPrisonDesignated(
    EstablishmentCode establishment, @Nullable String terms, boolean hasBoard)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

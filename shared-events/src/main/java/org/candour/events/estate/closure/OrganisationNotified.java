package org.candour.events.estate.closure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation was told of the closure.
 *
 * @param means how it was told
 */
@EventType(value = "closure.organisation-notified", visibility = Visibility.PUBLIC)
public record OrganisationNotified(OrganisationId organisation, @Nullable String means)
    implements ClosureEvent.OnceAnnounced {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(organisation.stream());
  }
}

package org.candour.events.estate.closure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** The exit plan for one service was carried out. */
@EventType(value = "closure.exit-plan-completed", visibility = Visibility.PUBLIC)
public record ExitPlanCompleted(OrganisationId organisation, String service)
    implements ClosureEvent.OnceAnnounced {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(organisation.stream());
  }
}

package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.OrganisationId;
import org.candour.events.StreamId;

/** The exit plan for one service was carried out. */
@EventType("closure.exit-plan-completed")
public record ExitPlanCompleted(OrganisationId organisation, String service)
    implements ClosureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(organisation.stream());
  }
}

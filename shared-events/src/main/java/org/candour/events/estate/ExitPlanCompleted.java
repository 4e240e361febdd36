package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.OrganisationId;
import org.candour.events.StreamId;
import org.candour.events.Visibility;

/** The exit plan for one service was carried out. */
@EventType(value = "closure.exit-plan-completed", visibility = Visibility.PUBLIC)
public record ExitPlanCompleted(OrganisationId organisation, String service)
    implements ClosureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(organisation.stream());
  }
}

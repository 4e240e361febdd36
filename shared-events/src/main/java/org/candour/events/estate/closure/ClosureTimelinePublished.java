package org.candour.events.estate.closure;

import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.estate.closure.terms.Milestone;

/** A timeline of the closure was published. */
@EventType(value = "closure.timeline-published", visibility = Visibility.PUBLIC)
public record ClosureTimelinePublished(List<Milestone> milestones)
    implements ClosureEvent.OnceAnnounced {
  public ClosureTimelinePublished {
    milestones = List.copyOf(milestones);
  }
}

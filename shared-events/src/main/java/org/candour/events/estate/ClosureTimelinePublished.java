package org.candour.events.estate;

import java.util.List;
import org.candour.events.EventType;

/** A timeline of the closure was published. */
@EventType("closure.timeline-published")
public record ClosureTimelinePublished(List<Milestone> milestones) implements ClosureEvent {
  public ClosureTimelinePublished {
    milestones = List.copyOf(milestones);
  }
}

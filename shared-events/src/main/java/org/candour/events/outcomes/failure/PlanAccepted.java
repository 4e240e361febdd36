package org.candour.events.outcomes.failure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** The plan was accepted by whoever required it. */
@EventType(value = "failure.plan-accepted", visibility = Visibility.PUBLIC)
public record PlanAccepted(@Nullable String note, @Nullable Party saidBy) implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

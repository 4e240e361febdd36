package org.candour.events.outcomes.failure;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The plan was not good enough, and is to come again.
 *
 * @param by the last day for it
 */
@EventType(value = "failure.plan-returned", visibility = Visibility.PUBLIC)
public record PlanReturned(String why, LocalDate by, @Nullable Party saidBy)
    implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

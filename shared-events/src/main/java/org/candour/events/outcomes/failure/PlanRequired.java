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
 * A plan was required.
 *
 * @param of the level that is to submit it
 * @param by the last day for it
 * @param saidBy who requires it; null where it is national oversight
 */
@EventType(value = "failure.plan-required", visibility = Visibility.PUBLIC)
public record PlanRequired(Party of, LocalDate by, @Nullable String what, @Nullable Party saidBy)
    implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(of, saidBy);
  }
}

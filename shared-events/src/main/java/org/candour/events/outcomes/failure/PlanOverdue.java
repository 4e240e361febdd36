package org.candour.events.outcomes.failure;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.deadline.PlanDeadline;

/**
 * The plan fell due and did not come.
 *
 * @param by who was to submit it
 */
@EventType(value = "failure.plan-overdue", visibility = Visibility.PUBLIC)
public record PlanOverdue(LocalDate due, Party by) implements FailureEvent, Silence {
  @Override
  public String deadline() {
    return PlanDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

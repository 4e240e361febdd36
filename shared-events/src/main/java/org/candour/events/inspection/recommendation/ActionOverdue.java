package org.candour.events.inspection.recommendation;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * What was agreed fell due and was not said to be done.
 *
 * @param by who was to do it
 */
@EventType(value = "recommendation.action-overdue", visibility = Visibility.PUBLIC)
public record ActionOverdue(LocalDate due, Party by) implements RecommendationEvent, Silence {
  @Override
  public String deadline() {
    return ActionDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

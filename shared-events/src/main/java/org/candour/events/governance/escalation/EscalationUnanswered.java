package org.candour.events.governance.escalation;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The answer fell due and did not come.
 *
 * @param by the level that was to answer
 */
@EventType(value = "escalation.unanswered", visibility = Visibility.PUBLIC)
public record EscalationUnanswered(LocalDate due, Party by) implements EscalationEvent, Silence {
  @Override
  public String deadline() {
    return EscalationAnswerDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

package org.candour.events.governance.escalation;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A level answered the question.
 *
 * @param saidBy the level that answered
 * @param former whether the question had been taken to a higher level by then, whose answer is
 *     still owed
 */
@EventType(value = "escalation.answered", visibility = Visibility.PUBLIC)
public record EscalationAnswered(String answer, @Nullable Party saidBy, boolean former)
    implements EscalationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

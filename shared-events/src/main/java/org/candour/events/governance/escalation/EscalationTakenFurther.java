package org.candour.events.governance.escalation;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** The board took the question to a higher level, which now has as long to answer. */
@EventType(value = "escalation.taken-further", visibility = Visibility.PUBLIC)
public record EscalationTakenFurther(Party to, String why) implements EscalationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(to);
  }
}

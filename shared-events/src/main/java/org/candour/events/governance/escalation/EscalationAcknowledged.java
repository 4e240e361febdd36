package org.candour.events.governance.escalation;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The level that is asked received the question.
 *
 * @param saidBy the level that acknowledged it
 */
@EventType(value = "escalation.acknowledged", visibility = Visibility.PUBLIC)
public record EscalationAcknowledged(@Nullable String note, @Nullable Party saidBy)
    implements EscalationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

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
 * The acknowledgement fell due and did not come.
 *
 * @param by the level that was to acknowledge
 */
@EventType(value = "escalation.unacknowledged", visibility = Visibility.PUBLIC)
public record EscalationUnacknowledged(LocalDate due, Party by)
    implements EscalationEvent, Silence {
  @Override
  public String deadline() {
    return EscalationAcknowledgementDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

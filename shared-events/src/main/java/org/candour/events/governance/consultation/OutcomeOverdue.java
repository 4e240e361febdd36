package org.candour.events.governance.consultation;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The outcome fell due and was not published.
 *
 * @param by who consulted
 */
@EventType(value = "consultation.outcome-overdue", visibility = Visibility.PUBLIC)
public record OutcomeOverdue(LocalDate due, Party by) implements ConsultationEvent, Silence {
  @Override
  public String deadline() {
    return OutcomeDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

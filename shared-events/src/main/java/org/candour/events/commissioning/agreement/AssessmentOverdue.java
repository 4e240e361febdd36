package org.candour.events.commissioning.agreement;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.commissioning.agreement.deadline.AssessmentDeadline;
import org.candour.events.deadline.Silence;

/**
 * Twelve months went by in which nobody assessed how the agreement is carried out.
 *
 * @param due the last day on which an assessment would have come in time
 */
@EventType(value = "agreement.assessment-overdue", visibility = Visibility.PUBLIC)
public record AssessmentOverdue(LocalDate due) implements AgreementEvent, Silence {
  @Override
  public String deadline() {
    return AssessmentDeadline.NAME;
  }
}

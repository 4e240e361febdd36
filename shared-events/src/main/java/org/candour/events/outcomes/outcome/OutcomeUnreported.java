package org.candour.events.outcomes.outcome;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * A period passed and nothing was reported of it.
 *
 * @param period the last day of the period
 * @param periodEnds the last day of the next
 * @param by whose it was
 */
@EventType(value = "outcome.unreported", visibility = Visibility.PUBLIC)
public record OutcomeUnreported(LocalDate due, LocalDate period, LocalDate periodEnds, Party by)
    implements OutcomeEvent, Silence {
  @Override
  public String deadline() {
    return MeasurementDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

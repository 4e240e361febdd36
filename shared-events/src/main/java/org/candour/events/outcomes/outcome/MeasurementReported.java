package org.candour.events.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The prison said what it measured.
 *
 * @param takenFrom where the value comes from
 * @param met whether the target is met by the last value
 * @param periodEnds the last day of the next period that is to be reported
 */
@EventType(value = "outcome.measurement-reported", visibility = Visibility.PUBLIC)
public record MeasurementReported(
    @JsonUnwrapped Measured measured,
    @Nullable String takenFrom,
    boolean met,
    LocalDate periodEnds,
    @Nullable Party saidBy)
    implements OutcomeEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

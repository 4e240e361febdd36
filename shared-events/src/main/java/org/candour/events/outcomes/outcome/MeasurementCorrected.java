package org.candour.events.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The prison said that what it measured was otherwise. Both stand.
 *
 * @param met whether the target is met by the last value
 */
@EventType(value = "outcome.measurement-corrected", visibility = Visibility.PUBLIC)
public record MeasurementCorrected(
    @JsonUnwrapped Measured measured, String why, boolean met, @Nullable Party saidBy)
    implements OutcomeEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

package org.candour.events.outcomes.outcome;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The day came and the last value fell short of the target, or there was none.
 *
 * @param last the last value; null if there was none
 */
@EventType(value = "outcome.missed", visibility = Visibility.PUBLIC)
public record OutcomeMissed(LocalDate due, Figure target, @Nullable Figure last, Party by)
    implements OutcomeEvent, Silence {
  @Override
  public String deadline() {
    return TargetDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

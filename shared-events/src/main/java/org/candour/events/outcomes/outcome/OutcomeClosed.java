package org.candour.events.outcomes.outcome;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** The outcome is not pursued any more. */
@EventType(value = "outcome.closed", visibility = Visibility.PUBLIC)
public record OutcomeClosed(String why, @Nullable Party saidBy) implements OutcomeEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

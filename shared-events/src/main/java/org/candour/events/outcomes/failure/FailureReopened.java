package org.candour.events.outcomes.failure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** The failure turned out not to be over. */
@EventType(value = "failure.reopened", visibility = Visibility.PUBLIC)
public record FailureReopened(String why, @Nullable Party saidBy) implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

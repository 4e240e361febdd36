package org.candour.events.outcomes.failure;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The failure was declared to be over.
 *
 * @param restsOn the entries that show it
 */
@EventType(value = "failure.resolved", visibility = Visibility.PUBLIC)
public record FailureResolved(String why, List<Link> restsOn, @Nullable Party saidBy)
    implements FailureEvent {
  public FailureResolved {
    restsOn = List.copyOf(restsOn);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(restsOn, saidBy);
  }
}

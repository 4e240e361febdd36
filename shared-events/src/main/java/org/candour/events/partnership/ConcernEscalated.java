package org.candour.events.partnership;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The concern was taken to somebody else, who now has as long to answer.
 *
 * @param saidBy who took it further
 */
@EventType(value = "concern.escalated", visibility = Visibility.PARTIES)
public record ConcernEscalated(Party to, String why, @Nullable Party saidBy)
    implements ConcernEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(to, saidBy);
  }
}

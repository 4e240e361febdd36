package org.candour.events.partnership.concern;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
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

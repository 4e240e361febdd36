package org.candour.events.partnership;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The concern was answered.
 *
 * @param saidBy who answered
 */
@EventType(value = "concern.answered", visibility = Visibility.PARTIES)
public record ConcernAnswered(String answer, @Nullable String done, @Nullable Party saidBy)
    implements ConcernEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

package org.candour.events.partnership;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The concern was received by whom it went to.
 *
 * @param saidBy who acknowledged it
 */
@EventType(value = "concern.acknowledged", visibility = Visibility.PARTIES)
public record ConcernAcknowledged(@Nullable String note, @Nullable Party saidBy)
    implements ConcernEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

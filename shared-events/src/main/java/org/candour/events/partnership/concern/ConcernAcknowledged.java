package org.candour.events.partnership.concern;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
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

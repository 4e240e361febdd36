package org.candour.events.partnership;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Who raised the concern closed it.
 *
 * @param satisfied whether its raiser is satisfied
 * @param saidBy who closed it
 */
@EventType(value = "concern.closed", visibility = Visibility.PARTIES)
public record ConcernClosed(boolean satisfied, @Nullable String note, @Nullable Party saidBy)
    implements ConcernEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

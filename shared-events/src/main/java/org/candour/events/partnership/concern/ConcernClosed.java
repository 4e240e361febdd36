package org.candour.events.partnership.concern;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
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

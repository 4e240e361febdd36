package org.candour.events.partnership.commitment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Who promised took the promise back.
 *
 * @param saidBy who withdrew it
 */
@EventType(value = "commitment.withdrawn", visibility = Visibility.PUBLIC)
public record CommitmentWithdrawn(String reason, @Nullable Party saidBy)
    implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

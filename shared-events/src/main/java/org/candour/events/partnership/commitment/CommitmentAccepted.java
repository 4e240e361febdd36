package org.candour.events.partnership.commitment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Whom it was made to accepted the promise.
 *
 * @param saidBy who accepted
 */
@EventType(value = "commitment.accepted", visibility = Visibility.PUBLIC)
public record CommitmentAccepted(@Nullable Party saidBy) implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

package org.candour.events.partnership.commitment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Whom it was made to did not want the promise.
 *
 * @param saidBy who declined
 */
@EventType(value = "commitment.declined", visibility = Visibility.PUBLIC)
public record CommitmentDeclined(String reason, @Nullable Party saidBy) implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

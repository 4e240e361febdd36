package org.candour.events.partnership;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
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

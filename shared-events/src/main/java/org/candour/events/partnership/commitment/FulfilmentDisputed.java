package org.candour.events.partnership.commitment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The evidence did not satisfy whom the promise was made to, or an inspector.
 *
 * @param saidBy who disputed; null for an inspector
 */
@EventType(value = "commitment.disputed", visibility = Visibility.PUBLIC)
public record FulfilmentDisputed(String why, @Nullable Party saidBy) implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

package org.candour.events.partnership.commitment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The promise was kept: so says whom it was made to, or an inspector.
 *
 * @param saidBy who confirmed; null for an inspector
 */
@EventType(value = "commitment.fulfilled", visibility = Visibility.PUBLIC)
public record CommitmentFulfilled(@Nullable String finding, @Nullable Party saidBy)
    implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

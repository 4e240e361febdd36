package org.candour.events.outcomes.failure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * An intervention ended.
 *
 * @param ordered the entry that ordered it
 * @param amount what it cost in the end, a settlement for instance
 */
@EventType(value = "failure.intervention-ended", visibility = Visibility.PUBLIC)
public record InterventionEnded(
    Link ordered, String how, @Nullable Money amount, @Nullable Party saidBy)
    implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

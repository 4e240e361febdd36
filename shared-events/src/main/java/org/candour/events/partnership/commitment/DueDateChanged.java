package org.candour.events.partnership.commitment;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A promise was given another day, by the side whose it is to set. Every change is counted.
 *
 * @param from the last day until now
 * @param saidBy which side changed it
 */
@EventType(value = "commitment.due-date-changed", visibility = Visibility.PUBLIC)
public record DueDateChanged(LocalDate to, String reason, LocalDate from, @Nullable Party saidBy)
    implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

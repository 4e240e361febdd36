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
 * One side asked for another day, which is for the other to set: an earlier one for whoever
 * promised, a later one for whom it was promised to. The day that stood still stands.
 *
 * @param from the day that stands
 * @param saidBy which side asked
 */
@EventType(value = "commitment.due-date-asked", visibility = Visibility.PUBLIC)
public record DueDateAsked(LocalDate to, String reason, LocalDate from, @Nullable Party saidBy)
    implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}

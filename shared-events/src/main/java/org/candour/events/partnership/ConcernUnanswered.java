package org.candour.events.partnership;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;

/**
 * The answer fell due and did not come.
 *
 * @param by who was to answer
 */
@EventType(value = "concern.unanswered", visibility = Visibility.PARTIES)
public record ConcernUnanswered(LocalDate due, Party by) implements ConcernEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

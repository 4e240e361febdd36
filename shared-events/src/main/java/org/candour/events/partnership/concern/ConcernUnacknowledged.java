package org.candour.events.partnership.concern;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The acknowledgement fell due and did not come.
 *
 * @param by who was to acknowledge
 */
@EventType(value = "concern.unacknowledged", visibility = Visibility.PARTIES)
public record ConcernUnacknowledged(LocalDate due, Party by) implements ConcernEvent, Silence {
  @Override
  public String deadline() {
    return AcknowledgementDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

package org.candour.events.deadline;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded as a silence was none: what came in time was written down after the ledger had
 * spoken. Both stay on record. It is recorded together with what shows it.
 *
 * @param stream the stream in which the silence was recorded
 * @param deadline the name of the deadline there
 * @param due the day by which nothing was said to have come
 * @param silence the index of the entry that recorded the silence
 * @param shownBy the entry that shows it, by its place in the stream in which this one stands
 * @param on when that happened; null where it is a correction of what was recorded
 */
@EventType(value = "silence.lifted", visibility = Visibility.PUBLIC)
public record SilenceLifted(
    StreamId stream,
    String deadline,
    LocalDate due,
    long silence,
    long shownBy,
    @Nullable PartialDate on)
    implements SilenceEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(stream);
  }
}

package org.candour.events.deadline;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A day passed and nothing came, in streams that have no word of their own for it.
 *
 * @param kind what fell due
 * @param of which of several, in words; null where there is one
 * @param by whose it was; null where it is nobody's in particular
 */
@EventType(value = "silence.recorded", visibility = Visibility.PUBLIC)
public record SilenceRecorded(
    DeadlineKind kind, String deadline, LocalDate due, @Nullable String of, @Nullable Party by)
    implements Silence, SilenceEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}

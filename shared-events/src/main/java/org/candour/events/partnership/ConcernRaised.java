package org.candour.events.partnership;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said what is wrong, what is needed, or what could be done.
 *
 * @param from who raised it
 */
@EventType(value = "concern.raised", visibility = Visibility.PARTIES)
public record ConcernRaised(
    ConcernKind kind,
    Party from,
    Party to,
    String subject,
    String text,
    @Nullable EstablishmentCode establishment)
    implements ConcernEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(from, to, establishment);
  }
}

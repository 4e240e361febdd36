package org.candour.events.partnership.concern;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
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

package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.PersonId;
import org.candour.events.StreamId;

/**
 * A governor was appointed; the person is a pseudonym.
 *
 * @param executive whether with the powers of an executive governor
 */
@EventType("establishment.governor-appointed")
public record GovernorAppointed(EstablishmentCode establishment, PersonId person, boolean executive)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream(), person.stream());
  }
}

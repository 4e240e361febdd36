package org.candour.events.estate;

import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.PersonId;
import org.candour.events.StreamId;
import org.candour.events.Visibility;

/**
 * A governor was appointed; the person is a pseudonym.
 *
 * @param executive whether with the powers of an executive governor
 */
@EventType(value = "establishment.governor-appointed", visibility = Visibility.PUBLIC)
public record GovernorAppointed(EstablishmentCode establishment, PersonId person, boolean executive)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream(), person.stream());
  }
}

package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A governor was appointed; the person is a pseudonym.
 *
 * @param executive whether with the powers of an executive governor
 * @param name who it is, for whoever may read it while it is not erased
 */
@EventType(value = "establishment.governor-appointed", visibility = Visibility.PUBLIC)
public record GovernorAppointed(
    EstablishmentCode establishment, PersonId person, boolean executive, @Nullable Personal name)
    implements EstablishmentEvent {

  /** Of somebody whose name was not given. */
  public GovernorAppointed(EstablishmentCode establishment, PersonId person, boolean executive) {
    this(establishment, person, executive, null);
  }

  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream(), person.stream());
  }
}

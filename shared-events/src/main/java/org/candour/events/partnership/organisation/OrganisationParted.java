package org.candour.events.partnership.organisation;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * Two records that were joined are of two organisations after all.
 *
 * @param organisation the record that was joined to the other
 * @param other the record that it was joined to
 */
@EventType(value = "organisation.parted", visibility = Visibility.PUBLIC)
public record OrganisationParted(OrganisationId organisation, OrganisationId other, String why)
    implements OrganisationEvent {

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation, other);
  }
}

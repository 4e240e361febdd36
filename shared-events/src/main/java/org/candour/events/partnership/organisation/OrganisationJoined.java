package org.candour.events.partnership.organisation;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * Two records turned out to be of one organisation. What is on record of either is said of it from
 * now on, under the name of the other.
 *
 * @param organisation the record that is joined to the other
 * @param other the record under which the organisation stands
 */
@EventType(value = "organisation.joined", visibility = Visibility.PUBLIC)
public record OrganisationJoined(OrganisationId organisation, OrganisationId other, String why)
    implements OrganisationEvent {

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation, other);
  }
}

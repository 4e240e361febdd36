package org.candour.events.partnership.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** What the register says of an organisation changed; null and empty is what did not. */
@EventType(value = "organisation.profile-updated", visibility = Visibility.PUBLIC)
public record OrganisationProfileUpdated(
    OrganisationId organisation, @JsonUnwrapped ProfileChanges changes)
    implements OrganisationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation);
  }
}

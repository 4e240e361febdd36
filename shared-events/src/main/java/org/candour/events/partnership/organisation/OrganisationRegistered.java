package org.candour.events.partnership.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** An organisation was entered in the register. */
@EventType(value = "organisation.registered", visibility = Visibility.PUBLIC)
public record OrganisationRegistered(
    OrganisationId organisation, @JsonUnwrapped OrganisationProfile profile)
    implements OrganisationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation, profile.identifiers());
  }
}

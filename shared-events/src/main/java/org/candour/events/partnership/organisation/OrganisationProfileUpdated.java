package org.candour.events.partnership.organisation;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an organisation changed; null and empty is what did not.
 *
 * @param specialisms all of them; empty if they did not change
 * @param areas all of them; empty if they did not change
 */
@EventType(value = "organisation.profile-updated", visibility = Visibility.PUBLIC)
public record OrganisationProfileUpdated(
    OrganisationId organisation,
    @Nullable String name,
    @Nullable IncomeBand incomeBand,
    List<String> specialisms,
    List<String> areas,
    @Nullable String contribution)
    implements OrganisationEvent {
  public OrganisationProfileUpdated {
    specialisms = List.copyOf(specialisms);
    areas = List.copyOf(areas);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation);
  }
}

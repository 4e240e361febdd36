package org.candour.events.partnership.accessrequest;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation asked for access: counts and reasons, no persons.
 *
 * @param people how many people; never who
 */
@EventType(value = "access-request.requested", visibility = Visibility.PARTIES)
public record AccessRequested(
    OrganisationId organisation,
    EstablishmentCode establishment,
    AccessKind kind,
    int people,
    @Nullable Integer livedExperience,
    String purpose,
    @Nullable LocalDate neededBy)
    implements AccessRequestEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation, establishment);
  }
}

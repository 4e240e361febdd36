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
 * An organisation was entered in the register.
 *
 * @param identifiers its identifiers in other lists
 * @param incomeBand income in a year, where known
 */
@EventType(value = "organisation.registered", visibility = Visibility.PUBLIC)
public record OrganisationRegistered(
    OrganisationId organisation,
    String name,
    OrganisationKind kind,
    List<OrganisationId> identifiers,
    @Nullable IncomeBand incomeBand,
    List<String> specialisms,
    List<String> areas,
    @Nullable String contribution)
    implements OrganisationEvent {
  public OrganisationRegistered {
    identifiers = List.copyOf(identifiers);
    specialisms = List.copyOf(specialisms);
    areas = List.copyOf(areas);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisation, identifiers);
  }
}

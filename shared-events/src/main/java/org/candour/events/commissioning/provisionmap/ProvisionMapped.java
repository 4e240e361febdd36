package org.candour.events.commissioning.provisionmap;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * What is provided at a site was mapped.
 *
 * @param development the site, where nothing stands yet
 * @param services what was found, all of it; a later map stands instead of an earlier one
 * @param partners who helped to map
 */
@EventType(value = "provision-map.mapped", visibility = Visibility.PUBLIC)
public record ProvisionMapped(
    @Nullable EstablishmentCode establishment,
    @Nullable DevelopmentId development,
    List<Provision> services,
    List<OrganisationId> partners,
    @Nullable String note)
    implements ProvisionMapEvent {
  public ProvisionMapped {
    services = List.copyOf(services);
    partners = List.copyOf(partners);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(
        establishment,
        development,
        partners,
        services.stream().map(Provision::organisation).toList());
  }
}

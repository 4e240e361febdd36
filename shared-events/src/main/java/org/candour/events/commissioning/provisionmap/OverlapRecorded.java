package org.candour.events.commissioning.provisionmap;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** The same is provided more than once at a site. */
@EventType(value = "provision-map.overlap-recorded", visibility = Visibility.PUBLIC)
public record OverlapRecorded(
    String service, List<OrganisationId> organisations, @Nullable String note)
    implements ProvisionMapEvent {
  public OverlapRecorded {
    organisations = List.copyOf(organisations);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisations);
  }
}

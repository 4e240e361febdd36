package org.candour.events.estate.closure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** The impact on organisations and the people they serve was assessed. */
@EventType(value = "closure.impact-assessed", visibility = Visibility.PUBLIC)
public record ImpactAssessed(
    List<OrganisationId> organisations,
    List<String> services,
    int peopleServed,
    List<String> mitigations)
    implements ClosureEvent.OnceAnnounced {
  public ImpactAssessed {
    organisations = List.copyOf(organisations);
    services = List.copyOf(services);
    mitigations = List.copyOf(mitigations);
  }

  @Override
  public Set<StreamId> concerns() {
    return organisations.stream()
        .map(OrganisationId::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}

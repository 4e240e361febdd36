package org.candour.events.estate.development;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/**
 * Local organisations and the community were brought together.
 *
 * @param others groups without an org-id
 */
@EventType(value = "development.partners-convened", visibility = Visibility.PUBLIC)
public record PartnersConvened(
    List<OrganisationId> organisations, List<String> others, String purpose)
    implements DevelopmentEvent {
  public PartnersConvened {
    organisations = List.copyOf(organisations);
    others = List.copyOf(others);
  }

  @Override
  public Set<StreamId> concerns() {
    return organisations.stream()
        .map(OrganisationId::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}

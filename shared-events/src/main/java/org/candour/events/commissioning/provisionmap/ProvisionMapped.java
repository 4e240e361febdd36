package org.candour.events.commissioning.provisionmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** What is provided at a site was mapped. */
@EventType(value = "provision-map.mapped", visibility = Visibility.PUBLIC)
public record ProvisionMapped(@JsonUnwrapped ProvisionMapTerms terms) implements ProvisionMapEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(
        terms.establishment(),
        terms.development(),
        terms.partners(),
        terms.services().stream().map(Provision::organisation).toList());
  }
}

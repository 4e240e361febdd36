package org.candour.events.estate.establishment;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * The site was sold.
 *
 * @param buyer an organisation, never a person
 */
@EventType(value = "establishment.site-sold", visibility = Visibility.PUBLIC)
public record SiteSold(
    EstablishmentCode establishment, @Nullable String buyer, @Nullable Money price)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

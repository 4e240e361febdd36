package org.candour.events.estate.development;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * A site was earmarked for an establishment.
 *
 * @param name what the development is called
 * @param site where it is
 * @param formerEstablishment the establishment that stood there before
 * @param places places planned
 * @param womensEstate whether it is to hold women
 */
@EventType(value = "development.site-earmarked", visibility = Visibility.PUBLIC)
public record SiteEarmarked(
    String name,
    String site,
    @Nullable EstablishmentCode formerEstablishment,
    @Nullable Integer places,
    boolean womensEstate)
    implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return formerEstablishment == null ? Set.of() : Set.of(formerEstablishment.stream());
  }
}

package org.candour.events.commissioning.round;

import java.util.List;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An award that a challenge took away, with those whom it named and no longer names.
 *
 * @param award its entry
 * @param supplier who had it; null where the source does not name them
 */
public record OverturnedAward(
    Link award, @Nullable OrganisationId supplier, List<OrganisationId> namedPartners) {

  public OverturnedAward {
    namedPartners = List.copyOf(namedPartners);
  }
}

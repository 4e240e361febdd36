package org.candour.events.commissioning.round;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A bid was made. Its price is nobody else’s business and is not recorded.
 *
 * @param namedPartners organisations that the bid names as partners
 * @param daysSpent days of work that the bid took
 * @param specialisms what the bidder would do
 */
@EventType(value = "round.bid-recorded", visibility = Visibility.PUBLIC)
public record BidRecorded(
    OrganisationId bidder,
    @Nullable String lot,
    List<OrganisationId> namedPartners,
    @Nullable Integer daysSpent,
    List<String> specialisms)
    implements RoundEvent {
  public BidRecorded {
    namedPartners = List.copyOf(namedPartners);
    specialisms = List.copyOf(specialisms);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(bidder, namedPartners);
  }
}

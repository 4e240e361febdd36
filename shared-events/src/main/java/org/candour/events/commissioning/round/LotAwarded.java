package org.candour.events.commissioning.round;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A lot, or the round where there are none, was awarded. Agreements and commitments name it by the
 * number of its entry.
 *
 * @param supplier who was awarded it; null where the source of imported history does not name it
 * @param namedPartners organisations named in the winning bid
 * @param partnersNotNamed how many more the bid named whom the source does not name
 * @param needs the needs that it is to meet
 * @param advice the advice that it rests on
 */
@EventType(value = "round.lot-awarded", visibility = Visibility.PUBLIC)
public record LotAwarded(
    @Nullable String lot,
    @Nullable OrganisationId supplier,
    List<OrganisationId> namedPartners,
    @Nullable Integer partnersNotNamed,
    @Nullable Money value,
    String rationale,
    List<Link> needs,
    @Nullable Link advice)
    implements RoundEvent {
  public LotAwarded {
    namedPartners = List.copyOf(namedPartners);
    needs = List.copyOf(needs);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(supplier, namedPartners, needs, advice);
  }
}

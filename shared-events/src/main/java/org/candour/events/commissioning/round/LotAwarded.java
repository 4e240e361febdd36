package org.candour.events.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A lot, or the round where there are none, was awarded. Agreements and commitments name it by the
 * number of its entry.
 *
 * @param needs the needs that it is to meet
 * @param advice the advice that it rests on
 */
@EventType(value = "round.lot-awarded", visibility = Visibility.PUBLIC)
public record LotAwarded(@JsonUnwrapped AwardTerms terms, List<Link> needs, @Nullable Link advice)
    implements RoundEvent {
  public LotAwarded {
    needs = List.copyOf(needs);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.supplier(), terms.jointly(), terms.namedPartners(), needs, advice);
  }
}

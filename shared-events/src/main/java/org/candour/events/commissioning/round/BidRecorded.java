package org.candour.events.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** A bid was made. */
@EventType(value = "round.bid-recorded", visibility = Visibility.PUBLIC)
public record BidRecorded(@JsonUnwrapped BidTerms terms) implements RoundEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.bidder(), terms.namedPartners());
  }
}

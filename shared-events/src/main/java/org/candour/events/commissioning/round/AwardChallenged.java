package org.candour.events.commissioning.round;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** An award was challenged. */
@EventType(value = "round.award-challenged", visibility = Visibility.PUBLIC)
public record AwardChallenged(
    @Nullable String lot,
    @Nullable OrganisationId challenger,
    String grounds,
    @Nullable String forum)
    implements RoundEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(challenger);
  }
}

package org.candour.events.commissioning.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Bids were invited. */
@EventType(value = "round.bids-invited", visibility = Visibility.PUBLIC)
public record BidsInvited(
    LocalDate closesOn, List<OrganisationId> organisations, boolean open, @Nullable String asked)
    implements RoundEvent {
  public BidsInvited {
    organisations = List.copyOf(organisations);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisations);
  }
}

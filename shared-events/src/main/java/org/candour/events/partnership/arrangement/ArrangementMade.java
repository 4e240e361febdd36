package org.candour.events.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A standing arrangement was made.
 *
 * @param post the post whose holder coordinates; never a name
 */
@EventType(value = "arrangement.made", visibility = Visibility.PUBLIC)
public record ArrangementMade(
    ArrangementKind kind,
    EstablishmentCode establishment,
    List<OrganisationId> organisations,
    String what,
    @Nullable String post,
    @Nullable Integer hoursAWeek,
    @Nullable LocalDate until)
    implements ArrangementEvent {
  public ArrangementMade {
    organisations = List.copyOf(organisations);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(establishment, organisations);
  }
}

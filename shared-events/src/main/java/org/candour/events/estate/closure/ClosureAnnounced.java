package org.candour.events.estate.closure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * A closure was announced.
 *
 * @param plannedOn when it is to have closed, where said
 * @param places places lost
 * @param womensEstate whether it touches the women’s estate
 * @param advised whether the advice of an advisory group was on record when it was decided
 * @param statedBy the office or body that announced it
 */
@EventType(value = "closure.announced", visibility = Visibility.PUBLIC)
public record ClosureAnnounced(
    EstablishmentCode establishment,
    ClosureKind kind,
    @Nullable PartialDate plannedOn,
    @Nullable Integer places,
    boolean womensEstate,
    boolean advised,
    @Nullable String reason,
    @Nullable String statedBy)
    implements ClosureEvent.Opening {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

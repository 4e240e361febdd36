package org.candour.events.estate.closure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Somebody responsible said that an establishment is likely to close, without deciding it. */
@EventType(value = "closure.likely-stated", visibility = Visibility.PUBLIC)
public record ClosureLikelyStated(
    EstablishmentCode establishment, ClosureKind kind, String statement, @Nullable String statedBy)
    implements ClosureEvent.Opening {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(establishment.stream());
  }
}

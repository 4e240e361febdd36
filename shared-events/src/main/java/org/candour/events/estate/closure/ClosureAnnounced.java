package org.candour.events.estate.closure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;

/**
 * A closure was announced.
 *
 * @param womensEstate whether it touches the women’s estate
 * @param advised whether the advice of an advisory group was on record when it was decided
 */
@EventType(value = "closure.announced", visibility = Visibility.PUBLIC)
public record ClosureAnnounced(
    @JsonUnwrapped ClosureTerms terms, boolean womensEstate, boolean advised)
    implements ClosureEvent.Opening {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(terms.establishment().stream());
  }
}

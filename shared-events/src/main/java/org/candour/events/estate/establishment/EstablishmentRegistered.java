package org.candour.events.estate.establishment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;

/** An establishment was entered in the register. */
@EventType(value = "establishment.registered", visibility = Visibility.PUBLIC)
public record EstablishmentRegistered(
    EstablishmentCode code, @JsonUnwrapped EstablishmentProfile profile)
    implements EstablishmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Set.of(code.stream());
  }
}

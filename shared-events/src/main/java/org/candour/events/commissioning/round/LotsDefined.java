package org.candour.events.commissioning.round;

import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The round was divided into lots, which stand instead of earlier ones. */
@EventType(value = "round.lots-defined", visibility = Visibility.PUBLIC)
public record LotsDefined(List<Lot> lots) implements RoundEvent {
  public LotsDefined {
    lots = List.copyOf(lots);
  }
}

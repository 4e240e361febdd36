package org.candour.events.estate.establishment;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;

/** A reform prison was to have a board of governors by a day, and got none. */
@EventType(value = "establishment.board-missing", visibility = Visibility.PUBLIC)
public record BoardMissing(LocalDate due) implements EstablishmentEvent, Silence {
  @Override
  public String deadline() {
    return ReformBoardDeadline.NAME;
  }
}

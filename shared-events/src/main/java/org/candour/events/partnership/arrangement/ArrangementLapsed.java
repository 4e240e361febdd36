package org.candour.events.partnership.arrangement;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;

/** The last day of the arrangement came and it was not renewed. */
@EventType(value = "arrangement.lapsed", visibility = Visibility.PUBLIC)
public record ArrangementLapsed(LocalDate until) implements ArrangementEvent, Silence {
  @Override
  public String deadline() {
    return RenewalDeadline.NAME;
  }

  @Override
  public LocalDate due() {
    return until;
  }
}

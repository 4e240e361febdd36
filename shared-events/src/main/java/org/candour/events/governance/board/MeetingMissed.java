package org.candour.events.governance.board;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.governance.board.deadline.MeetingDeadline;

/**
 * The board did not meet in its interval.
 *
 * @param everyMonths that interval, in months
 */
@EventType(value = "board.meeting-missed", visibility = Visibility.PUBLIC)
public record MeetingMissed(LocalDate due, int everyMonths) implements BoardEvent, Silence {
  @Override
  public String deadline() {
    return MeetingDeadline.NAME;
  }
}

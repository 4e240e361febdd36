package org.candour.events.governance.board.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.BoardReconstituted;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;

/**
 * A board meets at least once in its interval. That is counted from its last meeting, or from when
 * it was constituted; after a meeting that was missed, from the day on which that was due. Another
 * interval holds from the next meeting on.
 */
public final class MeetingDeadline implements DeadlinePolicy {

  public static final String NAME = "meeting";

  @Override
  public String stream() {
    return "board";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.MEETING;
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case BoardConstituted e ->
          Optional.of(
              Deadline.opened(
                  on.isKnown() ? on.latest().plusMonths(e.composition().meetsEveryMonths()) : null,
                  entry,
                  index));
      case MeetingHeld e -> before.map(due -> later(due, e.on(), e.everyMonths(), index));
      case MeetingMissed e -> before.map(due -> later(due, e.due(), e.everyMonths(), index));
      case BoardDissolved _ -> before.map(due -> ended(due, on.earliest()));
      case Event _ -> before;
    };
  }

  @Override
  public MeetingMissed silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    int months = 0;
    for (Entry entry : history.values()) {
      months =
          switch (entry.payload()) {
            case BoardConstituted e -> e.composition().meetsEveryMonths();
            case BoardReconstituted e -> e.composition().meetsEveryMonths();
            case Event _ -> months;
          };
    }
    return new MeetingMissed(due, months);
  }

  private static Deadline later(Deadline due, LocalDate day, int months, long index) {
    LocalDate next = day.plusMonths(months);
    if (!due.open() || (due.on() != null && !next.isAfter(due.on().latest()))) {
      return due;
    }
    boolean over = due.ended() != null && !next.isBefore(due.ended());
    return over ? due.closed() : due.moved(next, index);
  }

  /** A meeting that fell due while there was a board is still owed after its end. */
  private static Deadline ended(Deadline due, LocalDate end) {
    return due.overdueBefore(end) ? due.withEnded(end) : due.closed();
  }
}

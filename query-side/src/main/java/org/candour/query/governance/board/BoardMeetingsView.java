package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per meeting that a board held, and per day by which one was due and not held. */
@Component
public class BoardMeetingsView implements View<DueMeeting> {

  @Override
  public String name() {
    return "board-meetings";
  }

  @Override
  public Class<DueMeeting> rowType() {
    return DueMeeting.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case MeetingHeld _, MeetingMissed _ -> Set.of(Long.toString(recorded.index()));
      case SilenceLifted lifted when lifted.stream().type().equals("board") ->
          Set.of(Long.toString(lifted.silence()));
      default -> Set.of();
    };
  }

  /** What was no silence has no row any more, whatever it was a silence of. */
  @Override
  public Optional<DueMeeting> evolve(String key, Optional<DueMeeting> row, LedgerEntry recorded) {
    return switch (recorded.event()) {
      case MeetingHeld e -> Optional.of(meeting(key, e.on(), true, recorded));
      case MeetingMissed e -> Optional.of(meeting(key, e.due(), false, recorded));
      case SilenceLifted _ -> Optional.empty();
      default -> throw new OutOfPlaceException(name(), recorded);
    };
  }

  private static DueMeeting meeting(String key, LocalDate on, boolean held, LedgerEntry recorded) {
    return new DueMeeting(key, recorded.stream(), on, held, EntryDate.of(recorded));
  }

  @Override
  public List<Facet<DueMeeting>> facets() {
    return List.of(
        Facet.one("establishment", (DueMeeting meeting) -> meeting.board().id())
            .label("Prison")
            .prison(),
        Facet.yesNo("held", DueMeeting::held).withoutIndex(),
        Facet.day("on", DueMeeting::on).label("Day").sortable());
  }

  @Override
  public Order<DueMeeting> order() {
    return new Order<>(meeting -> meeting.on().toString(), true, "Latest first");
  }
}

package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Guests;
import org.candour.events.id.Link;
import org.candour.events.personal.PersonId;
import org.candour.query.governance.board.Board.BoardMeeting;
import org.candour.query.governance.board.Board.CalledMeeting;
import org.candour.query.governance.board.Board.DeclaredInterest;
import org.candour.query.presentation.EntryDate;

/** What a board’s row keeps of its meetings. */
final class BoardMeetings {

  private BoardMeetings() {}

  /** A meeting that is written down late does not put back when the next is due. */
  static Board held(Board row, MeetingHeld e, EntryDate now) {
    LocalDate next = e.on().plusMonths(e.everyMonths());
    LocalDate due = row.nextDue();
    List<DeclaredInterest> interests = new ArrayList<>(row.interests());
    e.interests().forEach(interest -> interests.add(BoardsView.declared(interest, now)));
    return row.with(b ->
        b.addMeetings(meeting(row, e, now))
            .calls(row.calls().stream().map(call -> held(call, e)).toList())
            .interests(interests)
            .nextDue(due != null && due.isAfter(next) ? due : next));
  }

  private static CalledMeeting held(CalledMeeting call, MeetingHeld e) {
    boolean ofThis = e.called() != null && e.called().entry() == call.called().entry();
    return ofThis
        ? new CalledMeeting(call.on(), call.agenda(), call.called(), call.cancelled(), true)
        : call;
  }

  private static BoardMeeting meeting(Board row, MeetingHeld e, EntryDate now) {
    int present = e.present().size();
    return new BoardMeeting(
        e.on(),
        now,
        present,
        present == 0 ? null : (Boolean) (present >= e.quorum()),
        attendance(row, e),
        e.guests(),
        null);
  }

  /** How many members of each constituency were there. */
  private static List<Guests> attendance(Board row, MeetingHeld e) {
    Map<Constituency, Integer> there = new TreeMap<>();
    for (PersonId person : e.present()) {
      row.members().stream()
          .filter(member -> member.person().equals(person) && member.sitsOn(e.on()))
          .findFirst()
          .ifPresent(member -> there.merge(member.constituency(), 1, Integer::sum));
    }
    return there.entrySet().stream().map(of -> new Guests(of.getKey(), of.getValue())).toList();
  }

  static Board approved(Board row, Link meeting, EntryDate now) {
    return row.withMeetings(
        row.meetings().stream()
            .map(m ->
                m.held().entry() == meeting.entry()
                    ? new BoardMeeting(
                        m.on(), m.held(), m.present(), m.quorate(), m.attendance(), m.guests(), now)
                    : m)
            .toList());
  }
}

package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Seats;
import org.candour.query.governance.board.Board.BoardMember;

/** The seats of a board that nobody holds on a day, each with the day since when. */
final class Vacancies {

  /**
   * The seats of a constituency on a day.
   *
   * @param vacantSince since when each vacant one is, the longest first
   */
  record SeatsOn(Constituency constituency, int number, List<LocalDate> vacantSince) {}

  private Vacancies() {}

  /** The seats of every constituency; none where it is not known since when the board has them. */
  static List<SeatsOn> on(Board board, LocalDate day) {
    return board.seats().stream()
        .map(seats ->
            new SeatsOn(seats.constituency(), seats.number(), vacantSince(board, seats, day)))
        .toList();
  }

  private static List<LocalDate> vacantSince(Board board, Seats seats, LocalDate day) {
    List<BoardMember> of =
        board.members().stream()
            .filter(member -> member.constituency() == seats.constituency())
            .toList();
    long vacant = seats.number() - of.stream().filter(member -> member.sitsOn(day)).count();
    LocalDate composed = board.composed() == null ? day : board.composed().on().latest();
    List<LocalDate> left =
        of.stream()
            .map(BoardMember::last)
            .filter(last -> last.isBefore(day))
            .map(last -> last.plusDays(1))
            .sorted(Comparator.reverseOrder())
            .toList();
    List<LocalDate> since = new ArrayList<>();
    for (int seat = 0; seat < vacant; seat++) {
      LocalDate free = seat < left.size() ? left.get(seat) : composed;
      since.add(free.isBefore(composed) ? composed : free);
    }
    return since.stream().sorted().toList();
  }
}

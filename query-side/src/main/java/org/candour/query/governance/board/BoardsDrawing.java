package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.query.governance.board.Board.BoardStatus;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.Lines;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Fill;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/** The seats of boards, board below board: how many are held, and how many are vacant. */
final class BoardsDrawing {

  private static final int GAP = 14;
  private static final int THICK = 14;
  private static final double WIDE = 98;

  private BoardsDrawing() {}

  private record Seats(Listed<Board> board, int number, int vacant) {

    static Seats of(Listed<Board> board, LocalDate on) {
      List<Vacancies.SeatsOn> seats =
          board.row().state() == BoardStatus.DISSOLVED ? List.of() : Vacancies.on(board.row(), on);
      return new Seats(
          board,
          seats.stream().mapToInt(Vacancies.SeatsOn::number).sum(),
          seats.stream().mapToInt(of -> of.vacantSince().size()).sum());
    }

    int held() {
      return number - vacant;
    }

    String words() {
      return board.name()
          + ": "
          + held()
          + " of "
          + PlainEnglish.count(number, "seat", "seats")
          + " held";
    }
  }

  /** Null where no board has seats that are known. */
  static @Nullable Picture of(List<Listed<Board>> boards, LocalDate on) {
    List<Seats> all =
        boards.stream().map(board -> Seats.of(board, on)).filter(s -> s.number() > 0).toList();
    if (all.isEmpty()) {
      return null;
    }
    int most = all.stream().mapToInt(Seats::number).max().orElseThrow();
    List<Shape> shapes = new ArrayList<>();
    int y = 0;
    for (Seats seats : all) {
      String address = seats.board().address();
      double held = WIDE * seats.held() / most;
      double end = WIDE * seats.number() / most;
      shapes.addAll(Lines.of(seats.words(), y, Tone.PLAIN));
      y += Lines.height(seats.words()) + 2;
      shapes.add(new Shape.Bar(0, held, y, THICK, Fill.SOLID, Tone.PLAIN, seats.words(), address));
      if (seats.vacant() > 0) {
        shapes.add(
            new Shape.Bar(
                held,
                end,
                y,
                THICK,
                Fill.HATCHED,
                Tone.LATE,
                seats.board().name() + ": " + seats.vacant() + " vacant",
                address));
      }
      y += THICK + GAP;
    }
    return new Picture(
        "boards-seats",
        "The seats of boards, held and vacant",
        "Filled: seats that are held. Hatched: seats that are vacant. Each bar leads to its board.",
        y,
        shapes);
  }
}

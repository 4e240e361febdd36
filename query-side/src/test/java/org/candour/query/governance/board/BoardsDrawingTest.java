package org.candour.query.governance.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Seats;
import org.candour.query.governance.board.Board.BoardStatus;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.Picture;
import org.junit.jupiter.api.Test;

class BoardsDrawingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 4);

  private static Listed<Board> board(BoardStatus state, Seats... seats) {
    Board row = BoardBuilder.builder().id("BXI").state(state).seats(List.of(seats)).build();
    return new Listed<>(row, "The board of HMP Brixton", "/registers/boards/BXI");
  }

  @Test
  void seatsThatNobodyHoldsAreHatchedAndSaid() {
    Picture picture =
        Objects.requireNonNull(
            BoardsDrawing.of(
                List.of(
                    board(
                        BoardStatus.STANDING,
                        new Seats(Constituency.STAFF, 1),
                        new Seats(Constituency.HEALTH, 2))),
                DAY));

    assertThat(picture.told())
        .extracting(Picture.Told::said)
        .containsExactly(
            "The board of HMP Brixton: 0 of 3 seats held", "The board of HMP Brixton: 3 vacant");
    assertThat(picture.told())
        .extracting(Picture.Told::address)
        .containsOnly("/registers/boards/BXI");
  }

  @Test
  void aBoardThatWasDissolvedOrHasNoSeatsThatAreKnownIsNotDrawn() {
    assertThat(
            BoardsDrawing.of(
                List.of(
                    board(BoardStatus.DISSOLVED, new Seats(Constituency.STAFF, 1)),
                    board(BoardStatus.STANDING)),
                DAY))
        .isNull();
  }
}

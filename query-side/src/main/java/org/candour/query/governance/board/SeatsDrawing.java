package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/** The seats of a board by constituency: those that are held, and those that are vacant. */
final class SeatsDrawing {

  private static final int ROW = 46;
  private static final int WORDS = 14;
  private static final int SEATS = 30;

  /**
   * So many seats stand side by side; a constituency with more has its rows on top of each other.
   */
  private static final int ACROSS = 12;

  private SeatsDrawing() {}

  /** Null where the board has no seats that are known. */
  static @Nullable Picture of(Board board, LocalDate on) {
    List<Vacancies.SeatsOn> all = Vacancies.on(board, on);
    if (all.isEmpty()) {
      return null;
    }
    List<Shape> shapes = new ArrayList<>();
    int y = 0;
    for (Vacancies.SeatsOn seats : all) {
      int held = seats.number() - seats.vacantSince().size();
      shapes.add(new Shape.Words(0, y + WORDS, words(seats, held), Side.START, Tone.PLAIN));
      for (int seat = 0; seat < seats.number(); seat++) {
        shapes.add(
            new Shape.Mark(
                3 + seat % ACROSS * 7.5,
                y + SEATS + seat / ACROSS * 18,
                Sign.SQUARE,
                seat >= held,
                seat >= held ? Tone.LATE : Tone.PLAIN,
                seat >= held ? "Vacant" : "Held",
                null));
      }
      y += ROW + (seats.number() - 1) / ACROSS * 18;
    }
    return new Picture(
        "seats",
        "The seats of the board, held and vacant",
        "A filled square is a seat that is held, a square in outline one that is vacant.",
        y,
        shapes);
  }

  private static String words(Vacancies.SeatsOn seats, int held) {
    return PlainEnglish.capital(PlainEnglish.plain(seats.constituency()))
        + ": "
        + held
        + " of "
        + PlainEnglish.count(seats.number(), "seat", "seats")
        + " held";
  }
}

package org.candour.query.presentation.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.query.language.Language;
import org.candour.query.presentation.picture.Shape.Fill;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Tone;

/** Clocks that run at the same time, each below its words, and the day on which one looks. */
public final class Clocks {

  private static final int ROW = 48;
  private static final int WORDS = 14;
  private static final int TOP = 22;
  private static final int HEIGHT = 14;
  private static final int FOOT = 30;

  private Clocks() {}

  /**
   * A clock that runs from one day to another.
   *
   * @param words what is due, and when
   */
  public record Clock(String words, LocalDate from, LocalDate due) {}

  /**
   * Clocks on a day: what has run is solid, what is left in outline, what is past its end hatched.
   *
   * @param clocks at least one
   */
  public static Picture of(String title, List<Clock> clocks, LocalDate on) {
    LocalDate first = clocks.stream().map(Clock::from).reduce(on, Clocks::earlier);
    LocalDate last = clocks.stream().map(Clock::due).reduce(on, Clocks::later);
    DayAxis axis = DayAxis.across(first, last);
    List<Shape> shapes = new ArrayList<>();
    int y = 0;
    boolean late = false;
    for (Clock clock : clocks) {
      shapes.add(new Shape.Words(0, y + WORDS, clock.words(), Side.START, Tone.PLAIN));
      LocalDate run = earlier(later(on, clock.from()), clock.due());
      shapes.add(bar(axis, clock.from(), run, y, Fill.SOLID, Tone.PLAIN, "Has run"));
      shapes.add(bar(axis, run, clock.due(), y, Fill.HOLLOW, Tone.PLAIN, "Is left"));
      if (on.isAfter(clock.due())) {
        late = true;
        shapes.add(bar(axis, clock.due(), on, y, Fill.HATCHED, Tone.LATE, "Is past its last day"));
      }
      y += ROW;
    }
    shapes.add(new Shape.Line(axis.at(on), WORDS + 4, axis.at(on), y, Tone.PLAIN));
    shapes.addAll(axis.drawn(y, Language.ENGLISH));
    return new Picture(
        "clocks",
        title,
        "Filled: days that have passed. In outline: days that are left."
            + (late ? " Hatched: past the last day." : "")
            + " The line down is "
            + PartialDate.of(on).inWords()
            + ".",
        y + FOOT,
        shapes);
  }

  private static Shape bar(
      DayAxis axis, LocalDate from, LocalDate to, int y, Fill fill, Tone tone, String said) {
    return new Shape.Bar(axis.at(from), axis.at(to), y + TOP, HEIGHT, fill, tone, said, null);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}

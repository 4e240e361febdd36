package org.candour.query.estate.closure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyRegister;
import org.candour.query.presentation.picture.DayAxis;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Fill;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/** The notice of a closure, drawn against the notice that is owed. */
final class NoticeDrawing {

  /** The duty to give it. */
  static final String DUTY = "closure-notice";

  private static final DutyRegister DUTIES = DutyRegister.load();

  private static final int BAR = 22;
  private static final int THICK = 16;

  private NoticeDrawing() {}

  /** Null where there is no notice to be drawn. */
  static @Nullable Picture of(Closure c) {
    NoticePeriod notice = c.notice();
    if (notice == null || !notice.from().isKnown() || !notice.to().isKnown()) {
      return null;
    }
    PartialDate from = notice.from();
    PartialDate to = notice.to();
    Optional<LocalDate> owed = owed(from);
    LocalDate end = owed.filter(day -> day.isAfter(to.latest())).orElse(to.latest());
    DayAxis axis = DayAxis.across(from.earliest(), end);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(words(axis, from.earliest(), 14, "Announced " + from.onInWords(), Tone.PLAIN));
    shapes.add(bar(axis, from.earliest(), from.latest(), Fill.DOTTED, Tone.QUIET, "Day not known"));
    LocalDate sure = to.earliest().isBefore(from.latest()) ? from.latest() : to.earliest();
    shapes.add(bar(axis, from.latest(), sure, Fill.SOLID, Tone.PLAIN, "Notice given"));
    shapes.add(bar(axis, sure, to.latest(), Fill.DOTTED, Tone.QUIET, "Day not known"));
    shapes.add(words(axis, to.latest(), 56, came(notice.toIs()) + to.inWords(), Tone.PLAIN));
    owed.ifPresent(day -> shapes.addAll(owed(axis, to, day)));
    return new Picture(
        "notice-drawn",
        "Notice of the closure, against the notice that is owed",
        "Filled: notice that was given."
            + (from.isExact() && to.isExact() ? "" : " Dotted: the source does not give the day.")
            + (end.isAfter(to.latest()) ? " Hatched: short of what is owed." : ""),
        owed.isPresent() ? 108 : 64,
        shapes);
  }

  /** The last day of the notice that is owed, by the register of duties. */
  static Optional<LocalDate> owed(PartialDate from) {
    return DUTIES.lastDay(DUTY, from, PartialDate.of(from.earliest()));
  }

  private static List<Shape> owed(DayAxis axis, PartialDate to, LocalDate owed) {
    Days shortOf = Days.between(to, PartialDate.of(owed));
    boolean less = owed.isAfter(to.earliest());
    List<Shape> shapes = new ArrayList<>();
    if (owed.isAfter(to.latest())) {
      shapes.add(bar(axis, to.latest(), owed, Fill.HATCHED, Tone.LATE, "Short"));
    }
    Tone tone = less ? Tone.LATE : Tone.PLAIN;
    shapes.add(new Shape.Line(axis.at(owed), BAR - 4, axis.at(owed), 66, tone));
    shapes.add(words(axis, owed, 80, "Owed until " + PartialDate.of(owed).inWords(), Tone.PLAIN));
    shapes.add(words(axis, owed, 100, less ? shortOf.inWords() + " short" : "Given", tone));
    return shapes;
  }

  private static String came(NoticePeriod.Until end) {
    return switch (end) {
      case LAST_PRISONERS_LEFT -> "Last prisoners left ";
      case COMPLETED -> "Complete ";
      case PLANNED -> "Planned for ";
    };
  }

  private static Shape bar(
      DayAxis axis, LocalDate from, LocalDate to, Fill fill, Tone tone, String said) {
    return new Shape.Bar(axis.at(from), axis.at(to), BAR, THICK, fill, tone, said, null);
  }

  /** At a day, towards the side on which there is more room. */
  private static Shape words(DayAxis axis, LocalDate day, int y, String text, Tone tone) {
    double at = axis.at(day);
    return at <= 50
        ? new Shape.Words(Math.min(at, 15), y, text, Side.START, tone)
        : new Shape.Words(Math.max(at, 85), y, text, Side.END, tone);
  }
}

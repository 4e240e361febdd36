package org.candour.query.estate.closure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyRegister;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.DayAxis;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Fill;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/** The notice of closures, drawn against the notice that is owed. */
final class ClosureDrawings {

  private static final String NOTICE = "closure-notice";
  private static final DutyRegister DUTIES = DutyRegister.load();

  private static final int BAR = 22;
  private static final int THICK = 16;

  private ClosureDrawings() {}

  /** Null where there is no notice to be drawn. */
  static @Nullable Picture notice(Closure c) {
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
  private static Optional<LocalDate> owed(PartialDate from) {
    return DUTIES.lastDay(NOTICE, from, PartialDate.of(from.earliest()));
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

  private static final int STACK = 15;
  private static final int FOOT = 30;
  private static final int TOP = 26;

  /** How many days of notice each closure gave; null where that is known of too few. */
  static @Nullable Picture strip(List<Listed<Closure>> closures) {
    List<Length> known =
        closures.stream()
            .flatMap(c -> Length.of(c).stream())
            .sorted(Comparator.comparingLong(Length::least).thenComparingLong(Length::most))
            .toList();
    if (known.size() < 3) {
      return null;
    }
    long most = known.stream().mapToLong(Length::most).max().orElseThrow();
    List<Shape> marks = new ArrayList<>();
    int y = TOP;
    for (Length rough : known.stream().filter(Length::isRough).toList()) {
      double from = at(rough.least(), most);
      double to = at(rough.most(), most);
      marks.add(new Shape.Line(from, y, to, y, Tone.PLAIN));
      marks.add(mark(rough, (from + to) / 2, y));
      y += STACK;
    }
    List<Length> exact = known.stream().filter(length -> !length.isRough()).toList();
    Map<Long, Integer> stacked = new HashMap<>();
    int high = exact.stream().mapToInt(one -> stack(stacked, one, most)).max().orElse(0);
    int ground = y + high * STACK;
    stacked.clear();
    for (Length one : exact) {
      int up = stack(stacked, one, most) * STACK - STACK / 2;
      marks.add(mark(one, at(one.least(), most), ground - up));
    }
    List<Shape> shapes = new ArrayList<>(owed(most, ground));
    shapes.addAll(axis(most, ground));
    shapes.addAll(marks);
    return new Picture(
        "notices",
        "Notice of each closure on this page, in days",
        "A dot is a closure whose notice met the duty, a triangle one whose notice fell short, a"
            + " circle one of which that cannot be told. A line is from the fewest to the most days"
            + " that the notice can have been. Each sign leads to its closure."
            + unknown(closures.size() - known.size()),
        ground + FOOT,
        shapes);
  }

  /** The notice of a closure, as far as its days are known. */
  private record Length(Listed<Closure> closure, long least, long most, String words) {

    static Optional<Length> of(Listed<Closure> c) {
      NoticePeriod notice = c.row().notice();
      Long most = notice == null ? null : notice.days().most();
      return notice == null || most == null
          ? Optional.empty()
          : Optional.of(new Length(c, notice.days().least(), most, notice.words()));
    }

    boolean isRough() {
      return least != most;
    }

    /**
     * Whether it was enough: for all rather than for an organisation, as it happened rather than as
     * it was planned, and broken rather than met.
     */
    Judged.Outcome verdict() {
      return closure.row().duties().stream()
          .filter(duty -> duty.duty().equals(NOTICE))
          .max(
              Comparator.comparing((Closure.Duty duty) -> duty.organisation() == null)
                  .thenComparing(duty -> duty.basis() == DutyJudged.Basis.ACTUAL)
                  .thenComparing(duty -> duty.verdict() == Judged.Outcome.BREACHED))
          .map(Closure.Duty::verdict)
          .orElse(Judged.Outcome.UNDETERMINED);
    }
  }

  private static List<Shape> axis(long most, int ground) {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Line(0, ground, 100, ground, Tone.QUIET));
    shapes.add(new Shape.Words(0, ground + 18, "0 days", Side.START, Tone.QUIET));
    String end = PlainEnglish.count(most, "day", "days");
    shapes.add(new Shape.Words(100, ground + 18, end, Side.END, Tone.QUIET));
    return shapes;
  }

  /** The term is one of months, so its days are those of a term that begins with a year. */
  private static List<Shape> owed(long most, int ground) {
    LocalDate day = LocalDate.of(2020, 1, 1);
    List<Shape> shapes = new ArrayList<>();
    owed(PartialDate.of(day))
        .map(last -> ChronoUnit.DAYS.between(day, last))
        .filter(days -> days <= most)
        .ifPresent(days -> {
          double at = at(days, most);
          shapes.add(new Shape.Line(at, 16, at, ground, Tone.LATE));
          shapes.add(new Shape.Words(at, 12, "Owed", at > 80 ? Side.END : Side.START, Tone.LATE));
        });
    return shapes;
  }

  private static String unknown(int closures) {
    return closures == 0
        ? ""
        : " "
            + PlainEnglish.count(
                closures,
                "closure of which the notice is not known is",
                "closures of which the notice is not known are")
            + " not drawn.";
  }

  /** How high a mark stands among those at its place, counted from 1. */
  private static int stack(Map<Long, Integer> stacked, Length length, long most) {
    return stacked.merge(Math.round(at(length.least(), most) / 4), 1, Integer::sum);
  }

  private static double at(long days, long most) {
    return 2 + 96.0 * days / Math.max(1, most);
  }

  private static Shape mark(Length length, double at, int y) {
    Judged.Outcome verdict = length.verdict();
    boolean broken = verdict == Judged.Outcome.BREACHED;
    return new Shape.Mark(
        at,
        y,
        broken ? Sign.TRIANGLE : Sign.DOT,
        !broken && verdict != Judged.Outcome.MET,
        broken ? Tone.LATE : Tone.PLAIN,
        length.closure().name() + ": " + length.words(),
        length.closure().address());
  }
}

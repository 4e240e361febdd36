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
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/** How many days of notice closures gave, side by side. */
final class NoticesDrawing {

  private static final int STACK = 15;
  private static final int FOOT = 30;
  private static final int TOP = 26;

  private NoticesDrawing() {}

  /** How many days of notice each closure gave; null where that is known of too few. */
  static @Nullable Picture of(List<Listed<Closure>> closures) {
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
          .filter(duty -> duty.duty().equals(NoticeDrawing.DUTY))
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
    NoticeDrawing.owed(PartialDate.of(day))
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

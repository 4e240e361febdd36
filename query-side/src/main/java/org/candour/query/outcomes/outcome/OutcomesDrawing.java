package org.candour.query.outcomes.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.query.language.Language;
import org.candour.query.outcomes.Figures;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.DayAxis;
import org.candour.query.presentation.picture.Lines;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes below each other over the same days: what was reported of each and what was verified.
 * Nothing is joined across a change of the measure, nor to a share of too few.
 */
final class OutcomesDrawing {

  private static final int MOST = 12;
  private static final int GAP = 10;
  private static final int HIGH = 44;
  private static final int FOOT = 30;

  private OutcomesDrawing() {}

  /** Null where nothing was measured that can be drawn. */
  static @Nullable Picture of(List<Listed<Outcome>> rows) {
    List<Listed<Outcome>> drawn =
        rows.stream().filter(row -> isDrawable(row.row())).limit(MOST).toList();
    List<LocalDate> days = drawn.stream().flatMap(row -> days(row.row())).sorted().toList();
    if (days.isEmpty()) {
      return null;
    }
    DayAxis axis = DayAxis.across(days.getFirst(), days.getLast());
    List<Shape> shapes = new ArrayList<>();
    int y = 0;
    for (Listed<Outcome> row : drawn) {
      int top = y + Lines.height(row.name()) + Lines.height(latest(row.row())) + GAP;
      shapes.addAll(Lines.of(row.name(), y, Tone.PLAIN));
      shapes.addAll(Lines.of(latest(row.row()), y + Lines.height(row.name()), Tone.QUIET));
      shapes.addAll(panel(row, axis, top));
      y = top + HIGH + 2 * GAP;
    }
    shapes.addAll(axis.drawn(y, Language.ENGLISH));
    return new Picture(
        "outcomes-drawn",
        "Outcomes over time: what was reported, and what was verified",
        "A dot is what the prison reported, a square in outline what inspectors verified, a circle"
            + " or a triangle in outline either of too few to compare. A line across is the target,"
            + " a line down a day on which the measure changed: figures on its two sides are not"
            + " joined. Each sign leads to its outcome, which has the figures in words."
            + (drawn.size() < rows.size()
                ? " "
                    + PlainEnglish.count(rows.size() - drawn.size(), "outcome", "outcomes")
                    + " in the list cannot be drawn, or would be too many."
                : ""),
        y + FOOT,
        shapes);
  }

  private static boolean isDrawable(Outcome o) {
    return o.measured() != null
        && !o.values().isEmpty()
        && figures(o).allMatch(number -> number >= 0)
        && figures(o).anyMatch(number -> number > 0);
  }

  private static Stream<LocalDate> days(Outcome o) {
    return o.values().stream().map(value -> value.period().to());
  }

  private static Stream<Double> figures(Outcome o) {
    return Stream.concat(
            Stream.ofNullable(o.target()),
            o.values().stream().flatMap(OutcomesDrawing::measured).map(Measured::value))
        .map(figure -> figure.number().doubleValue());
  }

  private static Stream<Measured> measured(Outcome.OfPeriod value) {
    return Stream.of(value.reported(), value.verified())
        .filter(Objects::nonNull)
        .map(Outcome.Voice::measured);
  }

  private static List<Shape> panel(Listed<Outcome> row, DayAxis axis, int y) {
    Outcome o = row.row();
    double most = figures(o).mapToDouble(Double::doubleValue).max().orElseThrow();
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Line(0, y + HIGH, 100, y + HIGH, Tone.QUIET));
    if (o.target() != null) {
      int at = at(o.target(), most, y);
      shapes.add(new Shape.Line(0, at, 100, at, Tone.LATE));
    }
    LocalDate since = since(o);
    if (since != null && since.isAfter(axis.first())) {
      shapes.add(new Shape.Line(axis.at(since), y, axis.at(since), y + HIGH, Tone.WAITING));
    }
    Function<Figure, Integer> high = figure -> at(figure, most, y);
    shapes.addAll(voice(row, axis, high, Outcome.OfPeriod::reported, true));
    shapes.addAll(voice(row, axis, high, Outcome.OfPeriod::verified, false));
    return shapes;
  }

  private static int at(Figure figure, double most, int y) {
    return y + HIGH - (int) Math.round(HIGH * figure.number().doubleValue() / most);
  }

  /** The day from which figures may be set beside each other; null if that is all of them. */
  private static @Nullable LocalDate since(Outcome o) {
    return o.comparability() == null || o.comparability().notWith() == null
        ? null
        : o.comparability().since().earliest();
  }

  private static String latest(Outcome o) {
    MeasureUnit unit = Objects.requireNonNull(o.measured()).unit();
    return "Reported " + words(o.reported(), unit) + ", verified " + words(o.verified(), unit);
  }

  private static String words(@Nullable Measured measured, MeasureUnit unit) {
    return measured == null
        ? "nothing"
        : measured.enough() ? Figures.inWords(measured.value(), unit) : "of too few";
  }

  private static List<Shape> voice(
      Listed<Outcome> row,
      DayAxis axis,
      Function<Figure, Integer> high,
      Function<Outcome.OfPeriod, Outcome.@Nullable Voice> voice,
      boolean reported) {
    List<Shape> lines = new ArrayList<>();
    List<Shape> marks = new ArrayList<>();
    Measured before = null;
    for (Outcome.OfPeriod value : row.row().values()) {
      Outcome.Voice said = voice.apply(value);
      if (said != null) {
        Measured now = said.measured();
        double x = axis.at(now.period().to());
        int y = high.apply(now.value());
        if (before != null && before.enough() && now.enough() && joined(row.row(), before, now)) {
          double from = axis.at(before.period().to());
          lines.add(new Shape.Line(from, high.apply(before.value()), x, y, Tone.PLAIN));
        }
        marks.add(mark(row, now, x, y, reported));
        before = now;
      }
    }
    return Stream.concat(lines.stream(), marks.stream()).toList();
  }

  private static boolean joined(Outcome o, Measured before, Measured now) {
    LocalDate since = since(o);
    return since == null
        || !before.period().from().isBefore(since)
        || now.period().to().isBefore(since);
  }

  private static Shape mark(Listed<Outcome> row, Measured m, double x, int y, boolean reported) {
    MeasureUnit unit = Objects.requireNonNull(row.row().measured()).unit();
    String said =
        row.name()
            + ", "
            + Figures.inWords(m.period())
            + ": "
            + Figures.inWords(m, unit)
            + (reported ? " reported" : " verified")
            + (m.enough() ? "" : ", too few to compare");
    Sign sign = reported ? Sign.DOT : m.enough() ? Sign.SQUARE : Sign.TRIANGLE;
    return new Shape.Mark(x, y, sign, !reported || !m.enough(), Tone.PLAIN, said, row.address());
  }
}

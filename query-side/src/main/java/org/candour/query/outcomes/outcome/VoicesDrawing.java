package org.candour.query.outcomes.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.query.outcomes.Figures;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Fill;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/** Both voices on an outcome, period below period: what was reported, and what was verified. */
final class VoicesDrawing {

  private static final int WORDS = 14;
  private static final int BAR = 12;
  private static final int PERIOD = 62;
  private static final int FOOT = 20;

  private VoicesDrawing() {}

  /** Null where nothing was measured, or there are figures below nought. */
  static @Nullable Picture of(Outcome o) {
    if (o.measured() == null || o.values().isEmpty()) {
      return null;
    }
    MeasureUnit unit = o.measured().unit();
    double most = figures(o).mapToDouble(VoicesDrawing::number).max().orElse(0);
    if (most <= 0 || figures(o).anyMatch(figure -> number(figure) < 0)) {
      return null;
    }
    List<Shape> shapes = new ArrayList<>();
    Figure target = o.target();
    int height = o.values().size() * PERIOD;
    if (target != null) {
      double at = at(number(target), most);
      shapes.add(new Shape.Line(at, 18, at, height, Tone.LATE));
      String text = "Target: " + Figures.inWords(target, unit);
      shapes.add(new Shape.Words(at, height + WORDS, text, Side.START, Tone.PLAIN));
    }
    int y = 0;
    for (Outcome.OfPeriod value : o.values()) {
      shapes.add(
          new Shape.Words(0, y + WORDS, Figures.inWords(value.period()), Side.START, Tone.PLAIN));
      shapes.addAll(voice(value.reported(), "reported", Fill.SOLID, unit, most, y + 20));
      shapes.addAll(voice(value.verified(), "verified", Fill.HOLLOW, unit, most, y + 38));
      y += PERIOD;
    }
    return new Picture(
        "voices",
        "What was reported and what was verified, period by period",
        "Filled: reported by the prison. In outline: verified by inspectors."
            + (target == null ? "" : " The line down is the target."),
        height + (target == null ? 0 : FOOT),
        shapes);
  }

  private static Stream<Figure> figures(Outcome o) {
    return Stream.concat(
        Stream.ofNullable(o.target()),
        o.values().stream()
            .flatMap(value ->
                Stream.concat(
                    Stream.ofNullable(value.reported()), Stream.ofNullable(value.verified())))
            .map(voice -> voice.measured().value()));
  }

  private static double number(Figure figure) {
    return figure.number().doubleValue();
  }

  /** On a narrow screen, too, there is room for words behind the longest bar. */
  private static double at(double number, double most) {
    return 40 * number / most;
  }

  private static List<Shape> voice(
      Outcome.@Nullable Voice voice, String said, Fill fill, MeasureUnit unit, double most, int y) {
    if (voice == null) {
      return List.of(new Shape.Words(0, y + 11, "Not " + said, Side.START, Tone.QUIET));
    }
    double at = at(number(voice.measured().value()), most);
    String words = Figures.inWords(voice.measured(), unit) + " " + said;
    return List.of(
        new Shape.Bar(0, at, y, BAR, fill, Tone.PLAIN, words, null),
        new Shape.Words(at + 1, y + 11, words, Side.START, Tone.QUIET));
  }
}

package org.candour.query.outcomes.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.events.PartialDate;
import org.candour.events.outcomes.Direction;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.ReportingInterval;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.Period;
import org.candour.query.outcomes.outcome.Outcome.OutcomeStatus;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Sign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomesDrawingTest {

  private static final int ENOUGH = 50;

  private static Outcome.Voice voice(int month, int value, int outOf) {
    LocalDate first = LocalDate.of(2026, month, 1);
    return new Outcome.Voice(
        new Measured(
            new Period(first, first.plusMonths(1).minusDays(1)),
            new Figure(Integer.toString(value)),
            outOf),
        null,
        null,
        new EntryDate(PartialDate.of(first), 1));
  }

  private static Outcome.OfPeriod value(
      Outcome.@Nullable Voice reported, Outcome.@Nullable Voice verified) {
    Period period =
        Objects.requireNonNull(reported == null ? verified : reported).measured().period();
    return OutcomeOfPeriodBuilder.builder()
        .period(period)
        .reported(reported)
        .verified(verified)
        .build();
  }

  private static Picture drawn(@Nullable Comparability since, Outcome.OfPeriod... values) {
    Outcome row =
        OutcomeBuilder.builder()
            .id("00000000-0000-4000-8000-000000000001")
            .measured(
                new MeasureTerms(
                    "Homes",
                    MeasureUnit.PERCENT,
                    Direction.HIGHER,
                    null,
                    List.of(),
                    ReportingInterval.QUARTER))
            .comparability(since)
            .values(List.of(values))
            .state(OutcomeStatus.SHORT)
            .build();
    return Objects.requireNonNull(
        OutcomesDrawing.of(List.of(new Listed<>(row, "Homes, HMP Bristol", "/outcomes/1"))));
  }

  private static List<Shape.Mark> marks(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Mark.class::isInstance)
        .map(Shape.Mark.class::cast)
        .toList();
  }

  /** Lines that lead from a value to the next: neither straight down nor from edge to edge. */
  private static long joins(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Line.class::isInstance)
        .map(Shape.Line.class::cast)
        .filter(line -> line.fromX() > 2 - 1e-9 && line.fromX() < line.toX() && line.toX() < 99)
        .filter(line -> line.tone() == Shape.Tone.PLAIN)
        .count();
  }

  @Test
  void bothVoicesAreDrawnEachWithASignOfItsOwnAndInWords() {
    Picture picture =
        drawn(null, value(voice(1, 40, ENOUGH), null), value(voice(4, 50, 45), voice(4, 38, 45)));

    assertThat(marks(picture))
        .extracting(Shape.Mark::sign)
        .containsExactly(Sign.DOT, Sign.DOT, Sign.SQUARE);
    assertThat(joins(picture)).isEqualTo(1);
    assertThat(picture.told())
        .extracting(Picture.Told::said)
        .contains("Homes, HMP Bristol, 1 April 2026 to 30 April 2026: 38 per cent of 45 verified");
    assertThat(picture.told()).extracting(Picture.Told::address).containsOnly("/outcomes/1");
  }

  @Test
  void figuresBeforeAndAfterTheMeasureChangedAreNotJoined() {
    Outcome.OfPeriod[] values = {
      value(voice(1, 40, ENOUGH), null),
      value(voice(4, 50, ENOUGH), null),
      value(voice(7, 60, ENOUGH), null)
    };
    Comparability changed =
        new Comparability(PartialDate.parse("2026-03-01"), "Homes, as counted before", "Other");

    assertThat(joins(drawn(null, values))).isEqualTo(2);
    assertThat(joins(drawn(changed, values))).isEqualTo(1);
  }

  @Test
  void aShareOfTooFewIsDrawnInOutlineAndJoinedToNothing() {
    Picture picture =
        drawn(
            null,
            value(voice(1, 40, ENOUGH), null),
            value(voice(4, 50, 4), null),
            value(voice(7, 60, ENOUGH), null));

    assertThat(joins(picture)).isZero();
    assertThat(marks(picture).get(1).hollow()).isTrue();
    assertThat(marks(picture).get(1).said())
        .endsWith("50 per cent of 4 reported, too few to compare");
  }

  @Test
  void nothingIsDrawnOfWhatWasNotMeasured() {
    Outcome row = OutcomeBuilder.builder().id("1").state(OutcomeStatus.NOT_MEASURED).build();
    assertThat(OutcomesDrawing.of(List.of(new Listed<>(row, "An outcome", "/outcomes/1"))))
        .isNull();
  }
}

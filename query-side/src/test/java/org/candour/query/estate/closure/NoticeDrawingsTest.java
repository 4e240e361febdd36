package org.candour.query.estate.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.candour.events.PartialDate;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Fill;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.testing.Folded;
import org.candour.query.testing.History;
import org.junit.jupiter.api.Test;

class NoticeDrawingsTest {

  private static final Closure HOLLOWAY =
      Folded.row(new ClosuresView(), History.HOLLOWAY_CLOSURE.toString(), History.everything());
  private static final Closure CANTERBURY =
      Folded.row(new ClosuresView(), History.CANTERBURY_CLOSURE.toString(), History.everything());

  /** Announced some day in May. */
  private static final Closure SHORT =
      HOLLOWAY.with(c ->
          c.notice(
                  NoticePeriod.between(
                      PartialDate.parse("2016-05"),
                      PartialDate.parse("2016-06-17"),
                      NoticePeriod.Until.LAST_PRISONERS_LEFT))
              .duties(CANTERBURY.duties()));

  private static List<String> words(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Words.class::isInstance)
        .map(shape -> ((Shape.Words) shape).text())
        .toList();
  }

  private static List<Shape.Bar> bars(Picture picture, Fill fill) {
    return picture.shapes().stream()
        .filter(Shape.Bar.class::isInstance)
        .map(Shape.Bar.class::cast)
        .filter(bar -> bar.fill() == fill)
        .toList();
  }

  @Test
  void noticeThatWasGivenReachesBeyondWhatWasOwed() {
    Picture picture = Objects.requireNonNull(NoticeDrawing.of(HOLLOWAY));
    assertThat(words(picture))
        .containsExactly(
            "Announced on 25 November 2015",
            "Last prisoners left 17 June 2016",
            "Owed until 25 February 2016",
            "Given");
    assertThat(bars(picture, Fill.HATCHED)).isEmpty();
    assertThat(bars(picture, Fill.SOLID)).singleElement().matches(bar -> bar.to() == 98);
  }

  @Test
  void noticeThatFellShortIsHatchedUpToWhatWasOwed() {
    Picture picture = Objects.requireNonNull(NoticeDrawing.of(SHORT));
    assertThat(words(picture))
        .contains("Announced in May 2016", "Owed until 1 August 2016")
        .last()
        .isEqualTo("45 days short");
    assertThat(bars(picture, Fill.DOTTED)).anyMatch(bar -> bar.from() == 2 && bar.to() > 2);
    assertThat(NoticeDrawing.of(CANTERBURY)).isNull();
    assertThat(bars(picture, Fill.HATCHED))
        .singleElement()
        .matches(bar -> bar.from() > 2 && bar.to() == 98);
    assertThat(picture.caption()).contains("Hatched: short of what is owed.");
  }

  @Test
  void closuresStandBesideEachOtherByTheirNotice() {
    Picture picture =
        Objects.requireNonNull(
            NoticesDrawing.of(
                List.of(
                    new Listed<>(HOLLOWAY, "Holloway", "/closures/1"),
                    new Listed<>(SHORT, "Canterbury", "/closures/2"),
                    new Listed<>(SHORT, "Again", "/closures/3"))));
    List<Shape.Mark> marks =
        picture.shapes().stream()
            .filter(Shape.Mark.class::isInstance)
            .map(Shape.Mark.class::cast)
            .toList();
    assertThat(marks).extracting(Shape.Mark::address).contains("/closures/1", "/closures/3");
    assertThat(marks)
        .filteredOn(mark -> "/closures/1".equals(mark.address()))
        .allMatch(mark -> mark.sign() == Sign.DOT && mark.at() == 98);
    assertThat(marks)
        .filteredOn(mark -> !"/closures/1".equals(mark.address()))
        .allMatch(mark -> mark.sign() == Sign.TRIANGLE)
        .extracting(Shape.Mark::y)
        .doesNotHaveDuplicates();
    assertThat(NoticesDrawing.of(List.of(new Listed<>(HOLLOWAY, "One", "/1")))).isNull();
  }
}

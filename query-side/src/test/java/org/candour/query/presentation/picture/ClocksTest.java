package org.candour.query.presentation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.candour.query.presentation.picture.Shape.Fill;
import org.junit.jupiter.api.Test;

class ClocksTest {

  private static final LocalDate FROM = LocalDate.parse("2026-01-01");
  private static final LocalDate DUE = LocalDate.parse("2026-01-11");

  private static List<Shape.Bar> bars(String on) {
    return Clocks.of("To come", List.of(new Clocks.Clock("Answer", FROM, DUE)), LocalDate.parse(on))
        .shapes()
        .stream()
        .filter(Shape.Bar.class::isInstance)
        .map(Shape.Bar.class::cast)
        .toList();
  }

  @Test
  void whatHasRunIsFilledAndWhatIsLeftIsNot() {
    assertThat(bars("2026-01-06"))
        .extracting(Shape.Bar::fill, Shape.Bar::from, Shape.Bar::to)
        .containsExactly(tuple(Fill.SOLID, 2.0, 50.0), tuple(Fill.HOLLOW, 50.0, 98.0));
  }

  @Test
  void whatIsPastItsLastDayIsHatched() {
    assertThat(bars("2026-01-21"))
        .filteredOn(bar -> bar.fill() == Fill.HATCHED)
        .extracting(Shape.Bar::from, Shape.Bar::to)
        .containsExactly(tuple(50.0, 98.0));
  }
}

package org.candour.query.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.inspection.RatingScheme.StandardMeasure;
import org.junit.jupiter.api.Test;

/** The rating scheme says what is measured, and all of that is counted. */
class PartnershipMeasuresTest {

  @Test
  void whatTheSchemeNamesIsCountedUnderEachStandardInItsOrder() {
    List<Standard> counted = PartnershipMeasures.on(LocalDate.parse("2026-06-04"));

    assertThat(counted)
        .extracting(Standard::title)
        .containsExactlyElementsOf(
            PartnershipMeasures.SCHEME.standards().stream().map(s -> s.title()).toList());
    for (int i = 0; i < counted.size(); i++) {
      assertThat(counted.get(i).measures())
          .extracting(measure -> new StandardMeasure(measure.name(), measure.title()))
          .isEqualTo(PartnershipMeasures.SCHEME.standards().get(i).measures());
    }
  }

  @Test
  void twelveMonthsEndWithTheDay() {
    Measure meetings =
        PartnershipMeasures.on(LocalDate.parse("2026-06-04")).getFirst().measures().get(2);

    assertThat(meetings.base().filters())
        .containsEntry("on-from", "2025-06-05")
        .containsEntry("on-to", "2026-06-04");
  }
}

package org.candour.query.presentation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candour.query.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayAxisTest {

  private static DayAxis axis(String first, String last) {
    return DayAxis.across(LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void daysLieAlongItAsTheyPass() {
    DayAxis axis = axis("2026-01-01", "2026-01-11");
    assertThat(axis.at(LocalDate.parse("2026-01-01"))).isEqualTo(2);
    assertThat(axis.at(LocalDate.parse("2026-01-06"))).isEqualTo(50);
    assertThat(axis.at(LocalDate.parse("2026-01-11"))).isEqualTo(98);
    assertThat(axis.at(LocalDate.parse("2030-01-01"))).isEqualTo(98);
    assertThat(axis.at(LocalDate.parse("1999-01-01"))).isEqualTo(2);
  }

  @Test
  void aSingleDayStandsInTheMiddle() {
    assertThat(axis("2026-01-01", "2026-01-01").at(LocalDate.parse("2026-01-01"))).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-15 | 2026-04-20 | Feb 2026, Mar 2026, Apr 2026
          2026-01-15 | 2026-12-20 | Apr 2026, Jul 2026, Oct 2026
          2015-11-25 | 2026-11-30 | 2016, 2019, 2022, 2025
          2026-03-02 | 2026-03-20 | 2 Mar 2026, 20 Mar 2026
          1850-03-02 | 2026-03-20 | 1900, 1950, 2000
          """)
  void itSaysAtMostFourDays(String first, String last, String words) {
    assertThat(
            axis(first.strip(), last.strip()).drawn(0, Language.ENGLISH).stream()
                .filter(Shape.Words.class::isInstance)
                .map(shape -> ((Shape.Words) shape).text()))
        .isEqualTo(List.of(words.split(", ")));
  }
}

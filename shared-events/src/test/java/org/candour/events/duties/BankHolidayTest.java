package org.candour.events.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Counted;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidayTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, New Year’s Day",
    "2026-04-03, Good Friday",
    "2026-04-06, Easter Monday",
    "2026-05-04, the early May bank holiday",
    "2026-05-25, the spring bank holiday",
    "2026-08-31, the summer bank holiday",
    "2026-12-25, Christmas Day",
    "2026-12-26, Boxing Day"
  })
  void theUsualHolidaysHaveTheirNames(LocalDate day, String name) {
    assertThat(BankHoliday.name(day)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-28", "2022-09-19", "2026-05-11", "2026-08-03", "2026-03-17"})
  void othersHaveNone(LocalDate day) {
    assertThat(BankHoliday.name(day)).isEmpty();
  }

  @Test
  void aTermOfWorkingDaysTellsWhichHolidaysItLeftOut() {
    Reckoning answer = Reckoning.of(new Term(20, Unit.WORKING_DAYS), LocalDate.of(2026, 3, 20));

    assertThat(answer.lastDay()).isEqualTo(LocalDate.of(2026, 4, 21));
    assertThat(answer.holidays())
        .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
  }

  @Test
  void aTermOfDaysLeavesOutNone() {
    assertThat(
            Reckoning.of(
                new Term(28, Unit.DAYS, Counted.BEGINNING_WITH, null), LocalDate.of(2026, 3, 20)))
        .isEqualTo(
            new Reckoning(
                new Term(28, Unit.DAYS, Counted.BEGINNING_WITH, null),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 4, 16),
                List.of()));
  }
}

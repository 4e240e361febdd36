package org.candour.events.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank holidays of England and Wales as they were published, and counting around them. */
class WorkingDaysTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2011, 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
    "2012, 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
    "2016, 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
    "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2002, 01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"
  })
  void knowsTheHolidaysOfAYear(int year, String published) {
    assertThat(WorkingDays.ENGLAND_AND_WALES.holidays(year))
        .containsExactlyInAnyOrder(
            Arrays.stream(published.split(" ", -1))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toArray(LocalDate[]::new));
  }

  @ParameterizedTest
  @CsvSource({"1818, 03-22", "1943, 04-25", "2000, 04-23", "2008, 03-23", "2038, 04-25"})
  void knowsTheEarliestAndTheLatestEaster(int year, String sunday) {
    assertThat(WorkingDays.easter(year)).isEqualTo(LocalDate.parse(year + "-" + sunday));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2022, 01-03 01-04 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-01 08-29 09-19 11-30 12-26"
        + " 12-27",
    "2023, 01-02 01-03 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-07 08-28 11-30 12-25 12-26",
    "2005, 01-03 01-04 03-17 03-25 03-28 05-02 05-30 07-12 08-01 08-29 12-26 12-27",
    "2007, 01-01 01-02 03-19 04-06 04-09 05-07 05-28 07-12 08-06 08-27 11-30 12-25 12-26",
    "2011, 01-03 01-04 03-17 04-22 04-25 04-29 05-02 05-30 07-12 08-01 08-29 11-30 12-26 12-27",
    "2012, 01-02 01-03 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-06 08-27 11-30 12-25 12-26",
    "2020, 01-01 01-02 03-17 04-10 04-13 05-08 05-25 07-13 08-03 08-31 11-30 12-25 12-28",
    "2024, 01-01 01-02 03-18 03-29 04-01 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26",
    "2025, 01-01 01-02 03-17 04-18 04-21 05-05 05-26 07-14 08-04 08-25 12-01 12-25 12-26",
    "2026, 01-01 01-02 03-17 04-03 04-06 05-04 05-25 06-15 07-13 08-03 08-31 11-30 12-25 12-28"
  })
  void knowsTheHolidaysOfAnyPartOfTheUnitedKingdom(int year, String published) {
    assertThat(WorkingDays.UNITED_KINGDOM.holidays(year))
        .containsExactlyInAnyOrder(
            Arrays.stream(published.split(" ", -1))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toArray(LocalDate[]::new));
  }

  /** Which of the two the Procurement Act means was not seen: the register says so. */
  @Test
  void aDayMayBeAHolidayInOnePartOfTheUnitedKingdomOnly() {
    assertThat(WorkingDays.ENGLAND_AND_WALES.lastOf(LocalDate.parse("2026-03-10"), 8))
        .isEqualTo("2026-03-19");
    assertThat(WorkingDays.UNITED_KINGDOM.lastOf(LocalDate.parse("2026-03-10"), 8))
        .isEqualTo("2026-03-20");
    assertThat(WorkingDays.ENGLAND_AND_WALES.lastOf(LocalDate.parse("2025-12-22"), 8))
        .isEqualTo("2026-01-05");
    assertThat(WorkingDays.UNITED_KINGDOM.lastOf(LocalDate.parse("2025-12-22"), 8))
        .isEqualTo("2026-01-06");
  }

  @Test
  void countsFromTheNextDayOn() {
    LocalDate maundyThursday = LocalDate.parse("2026-04-02");

    assertThat(WorkingDays.ENGLAND_AND_WALES.after(maundyThursday, 1)).isEqualTo("2026-04-07");
    assertThat(WorkingDays.ENGLAND_AND_WALES.after(maundyThursday, 0)).isEqualTo(maundyThursday);
    assertThat(WorkingDays.ENGLAND_AND_WALES.between(maundyThursday, LocalDate.parse("2026-04-07")))
        .isEqualTo(1);
    assertThat(WorkingDays.ENGLAND_AND_WALES.between(maundyThursday, LocalDate.parse("2026-04-06")))
        .isZero();
    assertThat(WorkingDays.ENGLAND_AND_WALES.between(maundyThursday, maundyThursday)).isZero();
  }

  @Test
  void countsTheFirstDayWhereItCounts() {
    assertThat(WorkingDays.ENGLAND_AND_WALES.lastOf(LocalDate.parse("2025-03-03"), 8))
        .isEqualTo("2025-03-12");
    assertThat(WorkingDays.ENGLAND_AND_WALES.lastOf(LocalDate.parse("2025-03-01"), 8))
        .isEqualTo("2025-03-12");
  }

  @Test
  void countingThereAndBackAgrees() {
    LocalDate day = LocalDate.parse("2019-12-20");
    IntStream.range(1, 600)
        .forEach(n ->
            assertThat(
                    WorkingDays.ENGLAND_AND_WALES.between(
                        day, WorkingDays.ENGLAND_AND_WALES.after(day, n)))
                .isEqualTo(n));
  }
}

package org.candour.query.web.point;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointFormTest {

  private static PointForm.Read date(String day, String month, String year, String time) {
    return new PointForm(day, month, year, time, "", "").read(42);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 6, 2026, '', 2026-06-04",
    "4, June, 2026, 9:32am, 2026-06-04T09:32",
    "04, jun, 2026, 9.32 AM, 2026-06-04T09:32",
    "4, 6, 2026, 21:05, 2026-06-04T21:05",
    "4, 6, 2026, 12am, 2026-06-04T00:00",
    "4, 6, 2026, 12pm, 2026-06-04T12:00",
    "29, 2, 2024, 9pm, 2024-02-29T21:00"
  })
  void aDateAndATimeInLondonAreAPoint(
      String day, String month, String year, String time, String asAt) {
    assertThat(date(day, month, year, time).asAt()).isEqualTo(asAt);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 6, 2026, '', day, The date must include a day",
    "4, 6, '', '', year, The date must include a year",
    "31, 6, 2026, '', day, 'Enter a real date, like 4 June 2026'",
    "4, Juni-ish?, 2026, '', day, ''",
    "4, x, 2026, '', day, 'Enter a real date, like 4 June 2026'",
    "4, 6, 2026, 25:00, time, Enter a time like 9:32am or 21:05",
    "4, 6, 2026, 13pm, time, Enter a time like 9:32am or 21:05",
    "4, 6, 2026, noonish, time, Enter a time like 9:32am or 21:05"
  })
  void whatIsWrongIsSaidOfItsField(
      String day, String month, String year, String time, String field, String message) {
    PointForm.Read read = date(day, month, year, time);
    if (message.isEmpty()) {
      assertThat(read.asAt()).isEqualTo("2026-06-04");
    } else {
      assertThat(read.asAt()).isNull();
      assertThat(read.errors()).containsEntry(field, message);
    }
  }

  @Test
  void anHourThatTheClocksLeftOutIsSaidToBeNone() {
    assertThat(date("29", "3", "2026", "1:30am").errors())
        .containsEntry(
            "time",
            "There was no such time on 29 March 2026: the clocks went forward from 01:00 to 02:00."
                + " Enter an earlier or a later time");
  }

  @Test
  void anHourThatCameTwiceIsAskedFor() {
    PointForm.Read read = date("25", "10", "2026", "1:30am");
    assertThat(read.asAt()).isNull();
    assertThat(read.passes()).map(PointForm::name).containsExactly("BST", "GMT");
    assertThat(new PointForm("25", "10", "2026", "1:30am", "BST", "").read(42).asAt())
        .isEqualTo("2026-10-25T01:30+01:00");
    assertThat(new PointForm("25", "10", "2026", "1:30am", "GMT", "").read(42).asAt())
        .isEqualTo("2026-10-25T01:30Z");
  }

  @Test
  void anEntryIsAPointIfThereIsOne() {
    assertThat(new PointForm("", "", "", "", "", "41").read(42).asAt()).isEqualTo("41");
    assertThat(new PointForm("", "", "", "", "", "42").read(42).errors())
        .containsEntry("entry", "Enter a number up to 41, the newest entry");
    assertThat(new PointForm("", "", "", "", "", "last").read(42).errors())
        .containsEntry("entry", "Enter the number of an entry, like 277");
    assertThat(new PointForm("4", "6", "2026", "", "", "7").read(42).errors())
        .containsEntry("entry", "Enter a date or the number of an entry, not both");
  }
}

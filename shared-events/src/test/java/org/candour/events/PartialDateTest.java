package org.candour.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.candour.events.PartialDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest(name = "{0} is a {1} from {2} to {3}")
  @CsvSource({
    "2013-09-05, DAY,     2013-09-05, 2013-09-05",
    "2013-09,    MONTH,   2013-09-01, 2013-09-30",
    "2013-12,    MONTH,   2013-12-01, 2013-12-31",
    "2013,       YEAR,    2013-01-01, 2013-12-31",
    "unknown,    UNKNOWN, 1000-01-01, 9999-12-31",
    "2012-02,    MONTH,   2012-02-01, 2012-02-29",
    "2013-02,    MONTH,   2013-02-01, 2013-02-28",
    "1900-02,    MONTH,   1900-02-01, 1900-02-28",
    "2000-02,    MONTH,   2000-02-01, 2000-02-29",
    "2012-02-29, DAY,     2012-02-29, 2012-02-29",
    "2000-02-29, DAY,     2000-02-29, 2000-02-29",
    "1000,       YEAR,    1000-01-01, 1000-12-31",
    "9999-12-31, DAY,     9999-12-31, 9999-12-31"
  })
  void aDateIsTheRangeOfDaysThatItCanBe(
      String text, Precision precision, LocalDate earliest, LocalDate latest) {
    PartialDate date = PartialDate.parse(text);

    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.isKnown()).isEqualTo(precision != Precision.UNKNOWN);
    assertThat(date).hasToString(text).isEqualTo(PartialDate.parse(text));
    assertThat(date).hasSameHashCodeAs(PartialDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-02-29",
        "1900-02-29",
        "2012-02-30",
        "2013-04-31",
        "2013-09-31",
        "2013-13",
        "2013-00",
        "2013-13-01",
        "2013-00-10",
        "2013-01-00",
        "2013-01-32"
      })
  void aDateThatDoesNotExistIsRefusedAsSuch(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no such date: “" + text + "”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2013-9",
        "2013-9-5",
        "2013-09-5",
        "+2013",
        "-2013",
        "+2013-09-05",
        "٢٠١٣",
        "２０１３",
        "२०१३-०९",
        " 2013",
        "2013 ",
        "2013-09-05 ",
        "2013 -09",
        "0999",
        "0000",
        "0999-12-31",
        "999",
        "10000",
        "12013-09-05",
        "13",
        "2013-",
        "2013-09-",
        "2013/09/05",
        "05-09-2013",
        "20130905",
        "2013–09",
        "2013-W36",
        "2013-09-05T00:00:00",
        "2013-09-05Z",
        "2013\n",
        "2013-09-05\n",
        "Unknown",
        "UNKNOWN",
        " unknown",
        "null",
        "today"
      })
  void aDateThatIsWrittenInAnyOtherWayIsRefusedWithTheWayToWriteIt(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Write the date as 2013-09-05, or 2013-09 or 2013 where no more is known: “"
                + text
                + "”");
  }

  @Test
  void aRefusalRepeatsOnlyTheBeginningOfALongText() {
    assertThatThrownBy(() -> PartialDate.parse("9".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .endsWith("“" + "9".repeat(40) + "”");
  }

  @Test
  void aDayIsADate() {
    assertThat(PartialDate.of(LocalDate.of(2015, 11, 25)))
        .isEqualTo(PartialDate.parse("2015-11-25"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0999-12-31", "0000-01-01", "-0001-01-01", "+10000-01-01"})
  void aDayWhoseYearHasNotFourDigitsIsRefusedBecauseItCouldNotBeReadAgain(LocalDate day) {
    assertThatThrownBy(() -> PartialDate.of(day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Years run from 1000 to 9999");
  }

  @ParameterizedTest(name = "{0} surely after {1}: {2}")
  @CsvSource({
    "2013-09-06, 2013-09-05, true",
    "2013-09-05, 2013-09-05, false",
    "2013-09-05, 2013-09-06, false",
    "2013-10,    2013-09,    true",
    "2013-10-01, 2013-09,    true",
    "2013-09-30, 2013-09,    false",
    "2013-09,    2013-09-01, false",
    "2013-09,    2013-08-31, true",
    "2014,       2013,       true",
    "2014-01,    2013,       true",
    "2013,       2013,       false",
    "2013,       2012-12-31, true",
    "2013,       2013-01-01, false",
    "unknown,    1000,       false",
    "9999,       unknown,    false",
    "unknown,    unknown,    false"
  })
  void oneDateIsSurelyAfterAnotherIfEveryDayOfItIs(String one, String other, boolean after) {
    assertThat(PartialDate.parse(one).isSurelyAfter(PartialDate.parse(other))).isEqualTo(after);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void everyDayComesBackAsItWasWrittenAndLiesInItsMonthAndYear(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      LocalDate day = LocalDate.of(1000, 1, 1).plusDays(random.nextInt(3_287_182));
      PartialDate date = PartialDate.of(day);
      assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
      for (int length : new int[] {4, 7}) {
        PartialDate coarser = PartialDate.parse(date.toString().substring(0, length));
        assertThat(day).isBetween(coarser.earliest(), coarser.latest());
      }
    }
  }

  @ParameterizedTest(name = "{0} is said “{1}”")
  @CsvSource({
    "2015-11-25, 25 November 2015",
    "2015-09-01, 1 September 2015",
    "2013-09,    September 2013",
    "2013,       2013",
    "unknown,    an unknown date"
  })
  void aDateIsSaidInWordsAsFarAsItIsKnown(String text, String words) {
    assertThat(PartialDate.parse(text).inWords()).isEqualTo(words);
  }

  @Test
  void datesOfDifferentPrecisionAreNotEqual() {
    assertThat(PartialDate.parse("2013"))
        .isNotEqualTo(PartialDate.parse("2013-01"))
        .isNotEqualTo("2013");
  }
}

package org.candour.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 entries, 0 cofnod, 0 o flynyddoedd",
    "1, 1 entry, 1 cofnod, 1 flwyddyn",
    "2, 2 entries, 2 gofnod, 2 flynedd",
    "3, 3 entries, 3 chofnod, 3 blynedd",
    "4, 4 entries, 4 cofnod, 4 o flynyddoedd",
    "6, 6 entries, 6 chofnod, 6 blynedd",
    "10, 10 entries, 10 cofnod, 10 o flynyddoedd",
    "'1,200', '1,200 entries', '1,200 cofnod', '1,200 o flynyddoedd'",
  })
  void whatIsCountedHasTheFormThatGoesWithTheNumber(
      String number, String english, String welsh, String years) {
    long count = Long.parseLong(number.replace(",", ""));
    assertThat(Language.ENGLISH.count("entries", count)).isEqualTo(english);
    assertThat(Language.WELSH.count("entries", count)).isEqualTo(welsh);
    assertThat(Language.WELSH.count("years", count)).isEqualTo(years);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-04, on 4 June 2026, ar 4 Mehefin 2026",
    "2026-06, in June 2026, ym mis Mehefin 2026",
    "2026, in 2026, yn 2026",
    "unknown, on an unknown date, ar ddyddiad anhysbys",
  })
  void aDateReadsAsThePlaceInItsSentenceAsks(String date, String english, String welsh) {
    assertThat(Language.ENGLISH.on(PartialDate.parse(date)))
        .isEqualTo(english)
        .isEqualTo(PartialDate.parse(date).onInWords());
    assertThat(Language.WELSH.on(PartialDate.parse(date))).isEqualTo(welsh);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-04T08:32:00Z | 4 June 2026, 9:32am         | 4 Mehefin 2026, 9:32yb
          2026-06-04T20:32:00Z | 4 June 2026, 9:32pm         | 4 Mehefin 2026, 9:32yh
          2026-10-25T00:30:00Z | 25 October 2026, 1:30am BST | 25 Hydref 2026, 1:30yb BST
          2026-10-25T01:30:00Z | 25 October 2026, 1:30am GMT | 25 Hydref 2026, 1:30yb GMT
          """)
  void aMomentIsToldInLondonTimeAndByItsZoneWhereTheHourComesTwice(
      String instant, String english, String welsh) {
    assertThat(Language.ENGLISH.time(Instant.parse(instant))).isEqualTo(english);
    assertThat(Language.WELSH.time(Instant.parse(instant))).isEqualTo(welsh);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 3 days, 3 diwrnod",
    "2, , at least 2 days, o leiaf 2 ddiwrnod",
    "2, 10, between 2 and 10 days, rhwng 2 a 10 diwrnod",
  })
  void daysAreSaidAsFarAsTheyAreKnown(
      long least, @Nullable Long most, String english, String welsh) {
    Days days = new Days(least, most);
    assertThat(Language.ENGLISH.days(days)).isEqualTo(english).isEqualTo(days.inWords());
    assertThat(Language.WELSH.days(days)).isEqualTo(welsh);
  }

  @Test
  void valuesInAMessageAreWrittenAsItsLanguageDoes() {
    assertThat(Language.WELSH.of("parameter.not-before", LocalDate.of(2013, 9, 5)))
        .isEqualTo("Rhowch ddyddiad nad yw cyn 5 Medi 2013");
    assertThat(Language.WELSH.of("parameter.too-long", 1_200))
        .isEqualTo("Rhowch 1,200 o nodau ar y mwyaf");
  }

  @Test
  void whatIsNotWelshIsEnglish() {
    assertThat(Language.of(Locale.of("cy"))).isEqualTo(Language.WELSH);
    assertThat(Language.of(Locale.of("cy", "GB"))).isEqualTo(Language.WELSH);
    assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.ENGLISH);
    assertThat(Language.ofCode(null)).isEqualTo(Language.ENGLISH);
    assertThat(Language.ofCode("xx")).isEqualTo(Language.ENGLISH);
  }
}

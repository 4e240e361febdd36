package org.candour.query.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.candour.events.PartialDate;
import org.candour.query.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagTest {

  private static final Instant RECORDED = Instant.parse("2026-11-30T23:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, the same day,",
    "2026-11-29, 1 day later,",
    "2026-11-16, 14 days later,",
    "2026-11-15, '', 15 days later",
    "2026-10-02, '', 59 days later",
    "2026-09-29, '', 2 months later",
    "2016-06-17, '', 10 years later",
    "2026-12-25, 25 days before,",
    "2016-07, '', 10 years later",
    "2026-11, '',",
    "2026, '',",
    "unknown, '',",
  })
  void whatWasRecordedMuchLaterSaysHowMuch(String on, String soon, String late) {
    PartialDate date = PartialDate.parse(on);
    assertThat(Lag.soon(date, RECORDED, Language.ENGLISH)).isEqualTo(soon);
    assertThat(Lag.late(date, RECORDED, Language.ENGLISH)).isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, the same day", "2026-05-30, 1 day later"})
  void theDayIsThatOfLondon(String on, String soon) {
    assertThat(
            Lag.soon(
                PartialDate.parse(on), Instant.parse("2026-05-30T23:30:00Z"), Language.ENGLISH))
        .isEqualTo(soon);
  }
}

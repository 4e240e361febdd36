package org.candour.query.follow.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

  /** In winter London's seven is that of UTC, in summer it is six. */
  @ParameterizedTest
  @CsvSource({
    "DAILY,  2026-01-05T06:59:59Z, 2026-01-05T07:00:00Z",
    "DAILY,  2026-01-05T07:00:00Z, 2026-01-06T07:00:00Z",
    "DAILY,  2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
    "WEEKLY, 2026-01-05T06:59:59Z, 2026-01-05T07:00:00Z",
    "WEEKLY, 2026-01-05T07:00:00Z, 2026-01-12T07:00:00Z",
    "WEEKLY, 2026-03-24T12:00:00Z, 2026-03-30T06:00:00Z"
  })
  void theNextMorningOrMondayComes(Rhythm rhythm, Instant after, Instant next) {
    assertThat(rhythm.next(after)).isEqualTo(next);
  }
}

package org.candour.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.candour.command.MutableClock;
import org.junit.jupiter.api.Test;

class PlayedClockTest {

  private static final Instant BEGIN = Instant.parse("2024-11-20T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final MutableClock truth = new MutableClock(NOW);
  private final PlayedClock clock = new PlayedClock(BEGIN, truth);

  @Test
  void standsWhereItIsPlayedToAndNeverGoesBack() {
    assertThat(clock.instant()).isEqualTo(BEGIN);
    clock.moveTo(BEGIN.plusSeconds(60));
    clock.moveTo(BEGIN.plusSeconds(30));
    assertThat(clock.instant()).isEqualTo(BEGIN.plusSeconds(60));
    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(BEGIN.plusSeconds(60));
    assertThat(clock.isPlayed()).isTrue();
  }

  @Test
  void neverRunsAheadOfTheTrueTime() {
    clock.moveTo(NOW.plusSeconds(1));
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void isTheTrueClockOnceThePlayingIsOver() {
    clock.goOn();
    clock.moveTo(BEGIN.plusSeconds(60));
    truth.set(NOW.plusSeconds(5));
    assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(5));
    assertThat(clock.isPlayed()).isFalse();
  }
}

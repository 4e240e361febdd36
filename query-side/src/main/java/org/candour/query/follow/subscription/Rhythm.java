package org.candour.query.follow.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.candour.query.view.LondonTime;

/** How often somebody wants to be told: in the morning, in London. */
public enum Rhythm {
  DAILY,
  WEEKLY;

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** The next time after an instant: seven in the morning, or that of the next Monday. */
  public Instant next(Instant after) {
    ZonedDateTime there = after.atZone(LondonTime.LONDON);
    ZonedDateTime morning = there.with(MORNING);
    ZonedDateTime next =
        switch (this) {
          case DAILY -> morning.isAfter(there) ? morning : morning.plusDays(1);
          case WEEKLY -> {
            ZonedDateTime monday = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            yield monday.isAfter(there) ? monday : monday.plusWeeks(1);
          }
        };
    return next.toInstant();
  }

  /** {@code every day}. */
  public String inWords() {
    return switch (this) {
      case DAILY -> "every day";
      case WEEKLY -> "every Monday";
    };
  }
}

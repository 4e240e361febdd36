package org.candour.query.partnership;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.candour.events.DutyJudged.Days;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** By how many days something came after its last day. */
final class Lateness {

  private Lateness() {}

  /** The days from one date to another, as far as they are known. */
  static Days between(PartialDate from, PartialDate to) {
    if (!from.isKnown() || !to.isKnown()) {
      return new Days(0, null);
    }
    long least = Math.max(0, ChronoUnit.DAYS.between(from.latest(), to.earliest()));
    return new Days(least, Math.max(0, ChronoUnit.DAYS.between(from.earliest(), to.latest())));
  }

  /**
   * The days after the last day, as far as they are known.
   *
   * @return null if it surely or perhaps came in time, or had no last day
   */
  static @Nullable Days of(@Nullable LocalDate due, PartialDate came) {
    if (due == null || !came.isKnown() || !came.earliest().isAfter(due)) {
      return null;
    }
    return new Days(
        ChronoUnit.DAYS.between(due, came.earliest()), ChronoUnit.DAYS.between(due, came.latest()));
  }
}

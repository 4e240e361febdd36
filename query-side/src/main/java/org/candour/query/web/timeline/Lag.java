package org.candour.query.web.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.candour.events.PartialDate;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.LondonTime;
import org.jspecify.annotations.Nullable;

/** How long after it happened something was recorded, in words. */
public final class Lag {

  /** What was recorded within so many days was recorded soon. */
  private static final int SOON = 14;

  private static final int DAYS = 60;
  private static final int MONTHS = 24;

  private Lag() {}

  /**
   * {@code 10 years later}.
   *
   * @return null for what was recorded soon, or of which it is not known when it happened
   */
  public static @Nullable String late(PartialDate on, Instant recordedAt) {
    LocalDate recorded = LocalDate.ofInstant(recordedAt, LondonTime.LONDON);
    return on.isKnown() && ChronoUnit.DAYS.between(on.latest(), recorded) > SOON
        ? length(on.latest(), recorded) + " later"
        : null;
  }

  /** {@code the same day}, {@code 2 days later}; empty where that is not known, or is late. */
  static String soon(PartialDate on, Instant recordedAt) {
    LocalDate recorded = LocalDate.ofInstant(recordedAt, LondonTime.LONDON);
    long days = ChronoUnit.DAYS.between(on.latest(), recorded);
    if (!on.isExact() || days > SOON) {
      return "";
    }
    return days == 0
        ? "the same day"
        : days > 0
            ? length(on.latest(), recorded) + " later"
            : length(recorded, on.latest()) + " before";
  }

  private static String length(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    long months = ChronoUnit.MONTHS.between(from, to);
    return days < DAYS
        ? PlainEnglish.count(days, "day", "days")
        : months < MONTHS
            ? PlainEnglish.count(months, "month", "months")
            : PlainEnglish.count(ChronoUnit.YEARS.between(from, to), "year", "years");
  }
}

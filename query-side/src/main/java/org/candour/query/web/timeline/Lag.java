package org.candour.query.web.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.candour.events.PartialDate;
import org.candour.query.language.Language;
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
  public static @Nullable String late(PartialDate on, Instant recordedAt, Language words) {
    LocalDate recorded = LocalDate.ofInstant(recordedAt, LondonTime.LONDON);
    return on.isKnown() && ChronoUnit.DAYS.between(on.latest(), recorded) > SOON
        ? words.of("lag.later", length(on.latest(), recorded, words))
        : null;
  }

  /** {@code the same day}, {@code 2 days later}; empty where that is not known, or is late. */
  static String soon(PartialDate on, Instant recordedAt, Language words) {
    LocalDate recorded = LocalDate.ofInstant(recordedAt, LondonTime.LONDON);
    long days = ChronoUnit.DAYS.between(on.latest(), recorded);
    if (!on.isExact() || days > SOON) {
      return "";
    }
    return days == 0
        ? words.of("lag.same-day")
        : days > 0
            ? words.of("lag.later", length(on.latest(), recorded, words))
            : words.of("lag.before", length(recorded, on.latest(), words));
  }

  private static String length(LocalDate from, LocalDate to, Language words) {
    long days = ChronoUnit.DAYS.between(from, to);
    long months = ChronoUnit.MONTHS.between(from, to);
    return days < DAYS
        ? words.count("days", days)
        : months < MONTHS
            ? words.count("months", months)
            : words.count("years", ChronoUnit.YEARS.between(from, to));
  }
}

package org.candour.query.presentation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people say them. */
public final class Durations {

  private Durations() {}

  /** {@code today}, {@code in 12 days}, {@code 3 days ago}. */
  public static String from(LocalDate on, LocalDate day) {
    long days = ChronoUnit.DAYS.between(on, day);
    return days == 0 ? "today" : days > 0 ? "in " + days(days) : days(-days) + " ago";
  }

  /** The same for a date of which only the month or the year may be known: {@code in 2020}. */
  public static String from(LocalDate on, PartialDate date) {
    return date.isExact() ? from(on, date.earliest()) : PlainEnglish.on(date);
  }

  /** {@code 12 days}. */
  public static String between(LocalDate from, LocalDate to) {
    return days(ChronoUnit.DAYS.between(from, to));
  }

  /** How many days lie between two dates, as far as they are known; null if nothing is. */
  public static @Nullable String between(PartialDate from, PartialDate to) {
    Days days = Days.between(from, to);
    return days.areKnown() ? days.inWords() : null;
  }

  /** How many days lie between a date and a day; null if the date is not known. */
  public static @Nullable String between(PartialDate from, LocalDate to) {
    return between(from, PartialDate.of(to));
  }

  /** {@code never}, {@code once}, {@code 3 times}. */
  public static String times(int count) {
    return switch (count) {
      case 0 -> "never";
      case 1 -> "once";
      case 2 -> "twice";
      default -> PlainEnglish.count(count, "time", "times");
    };
  }

  private static String days(long days) {
    return PlainEnglish.count(days, "day", "days");
  }
}

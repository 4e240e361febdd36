package org.candour.events.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** The names that bank holidays of England and Wales have on their usual days. */
public final class BankHoliday {

  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1), "New Year’s Day",
          MonthDay.of(12, 25), "Christmas Day",
          MonthDay.of(12, 26), "Boxing Day");

  private BankHoliday() {}

  /** The name of the holiday on a day; empty for one that was moved, given once or elsewhere. */
  public static Optional<String> name(LocalDate day) {
    LocalDate easter = WorkingDays.easter(day.getYear());
    if (day.equals(easter.minusDays(2))) {
      return Optional.of("Good Friday");
    }
    if (day.equals(easter.plusDays(1))) {
      return Optional.of("Easter Monday");
    }
    String fixed = FIXED.get(MonthDay.from(day));
    return fixed == null ? onAMonday(day) : Optional.of(fixed);
  }

  private static Optional<String> onAMonday(LocalDate day) {
    if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
      return Optional.empty();
    }
    boolean first = day.getDayOfMonth() <= 7;
    boolean last = day.getDayOfMonth() > day.lengthOfMonth() - 7;
    return switch (day.getMonth()) {
      case MAY ->
          first
              ? Optional.of("the early May bank holiday")
              : last ? Optional.of("the spring bank holiday") : Optional.empty();
      case AUGUST -> last ? Optional.of("the summer bank holiday") : Optional.empty();
      case JANUARY, FEBRUARY, MARCH, APRIL, JUNE, JULY, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER ->
          Optional.empty();
    };
  }
}

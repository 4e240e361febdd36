package org.candour.events.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A calendar of working days: no weekends, no bank holidays. Holidays that recur are computed,
 * those that were moved or given once are data. Computed from 1978, when the early May holiday
 * began, on; before that every weekday but the holidays that were the same then counts.
 *
 * <p>Source: Banking and Financial Dealings Act 1971, schedule 1, and the proclamations under it;
 * St Andrew's Day Bank Holiday (Scotland) Act 2007.
 */
public enum WorkingDays {
  ENGLAND_AND_WALES,
  /** No bank holiday in any part of the United Kingdom. */
  UNITED_KINGDOM;

  /** Holidays given once, by royal proclamation. */
  private static final Set<LocalDate> ONCE =
      Set.of(
          LocalDate.of(1981, 7, 29),
          LocalDate.of(1999, 12, 31),
          LocalDate.of(2002, 6, 3),
          LocalDate.of(2011, 4, 29),
          LocalDate.of(2012, 6, 5),
          LocalDate.of(2022, 6, 3),
          LocalDate.of(2022, 9, 19),
          LocalDate.of(2023, 5, 8));

  /** Those given once in Scotland or in Northern Ireland alone. */
  private static final Set<LocalDate> ONCE_ELSEWHERE = Set.of(LocalDate.of(2026, 6, 15));

  /** Recurring holidays that were held on another day in one year. */
  private static final Map<LocalDate, LocalDate> MOVED =
      Map.of(
          LocalDate.of(1995, 5, 1), LocalDate.of(1995, 5, 8),
          LocalDate.of(2002, 5, 27), LocalDate.of(2002, 6, 4),
          LocalDate.of(2012, 5, 28), LocalDate.of(2012, 6, 4),
          LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8),
          LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2));

  @SuppressWarnings("ImmutableEnumChecker") // It keeps what it has computed; nothing else goes in.
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  /** Whether a day is one. */
  public boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !holidays(day.getYear()).contains(day);
  }

  /**
   * The day that many working days after another, which itself is not counted.
   *
   * @param days how many, not negative; with 0 the day itself, working day or not
   */
  public LocalDate after(LocalDate day, int days) {
    LocalDate end = day;
    for (int counted = 0; counted < days; ) {
      end = end.plusDays(1);
      if (isWorkingDay(end)) {
        counted++;
      }
    }
    return end;
  }

  /**
   * The last day of a period of that many working days of which a day is the first, if it is a
   * working day itself, and the next working day if it is not.
   *
   * @param days how many, at least 1
   */
  public LocalDate lastOf(LocalDate first, int days) {
    return after(first.minusDays(1), days);
  }

  /** How many working days lie after one day, up to and with another; 0 if that is not later. */
  public long between(LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }

  /** The bank holidays after one day, up to and with another, that would have been counted. */
  public List<LocalDate> holidaysBetween(LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? from.plusDays(1)
            .datesUntil(to.plusDays(1))
            .filter(day -> !isWeekend(day) && !isWorkingDay(day))
            .toList()
        : List.of();
  }

  /** The bank holidays of a year, substitute days among them. */
  public Set<LocalDate> holidays(int year) {
    return years.computeIfAbsent(year, this::compute);
  }

  private Set<LocalDate> compute(int year) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(notOnAWeekend(LocalDate.of(year, Month.JANUARY, 1), days));
    if (this == UNITED_KINGDOM) {
      elsewhere(year, days);
    }
    LocalDate easter = easter(year);
    days.add(easter.minusDays(2));
    days.add(easter.plusDays(1));
    days.add(firstMonday(year, Month.MAY));
    days.add(lastMonday(year, Month.MAY));
    days.add(lastMonday(year, Month.AUGUST));
    days.add(notOnAWeekend(LocalDate.of(year, Month.DECEMBER, 25), days));
    days.add(notOnAWeekend(LocalDate.of(year, Month.DECEMBER, 26), days));
    MOVED.forEach((usual, held) -> {
      if (days.remove(usual)) {
        days.add(held);
      }
    });
    ONCE.stream().filter(day -> day.getYear() == year).forEach(days::add);
    return Set.copyOf(days);
  }

  /** What is a holiday in Scotland or in Northern Ireland, and not in England and Wales. */
  private static void elsewhere(int year, Set<LocalDate> days) {
    days.add(notOnAWeekend(LocalDate.of(year, Month.JANUARY, 2), days));
    days.add(notOnAWeekend(LocalDate.of(year, Month.MARCH, 17), days));
    days.add(notOnAWeekend(LocalDate.of(year, Month.JULY, 12), days));
    days.add(firstMonday(year, Month.AUGUST));
    if (year >= 2007) {
      days.add(notOnAWeekend(LocalDate.of(year, Month.NOVEMBER, 30), days));
    }
    ONCE_ELSEWHERE.stream().filter(day -> day.getYear() == year).forEach(days::add);
  }

  /** A holiday on a weekend is held on the next weekday that is none already. */
  private static LocalDate notOnAWeekend(LocalDate day, Set<LocalDate> taken) {
    LocalDate held = day;
    while (isWeekend(held) || taken.contains(held)) {
      held = held.plusDays(1);
    }
    return held;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static LocalDate firstMonday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }

  private static LocalDate lastMonday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, chapter 8). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}

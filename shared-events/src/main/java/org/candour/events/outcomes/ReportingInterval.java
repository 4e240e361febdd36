package org.candour.events.outcomes;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often a measure is reported. */
public enum ReportingInterval {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  ReportingInterval(int months) {
    this.months = months;
  }

  /** The last day of the period in which a day lies; quarters and years begin in January. */
  public LocalDate endOfPeriod(LocalDate day) {
    int end = (day.getMonthValue() + months - 1) / months * months;
    return YearMonth.of(day.getYear(), end).atEndOfMonth();
  }

  /** The last day of the period after the one that ends on a day, or in which it lies. */
  public LocalDate endOfNext(LocalDate day) {
    return endOfPeriod(endOfPeriod(day).plusDays(1));
  }
}

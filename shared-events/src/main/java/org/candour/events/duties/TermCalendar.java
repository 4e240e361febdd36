package org.candour.events.duties;

import java.time.LocalDate;
import org.candour.events.duties.DutyJudged.Term;

/** Counts terms on the calendar. */
public final class TermCalendar {

  private TermCalendar() {}

  /** The day that lies a term after another. */
  public static LocalDate after(LocalDate day, Term term) {
    return switch (term.unit()) {
      case DAYS -> day.plusDays(term.number());
      case WORKING_DAYS -> WorkingDays.after(day, term.number());
      case WEEKS -> day.plusWeeks(term.number());
      case MONTHS -> day.plusMonths(term.number());
      case YEARS -> day.plusYears(term.number());
    };
  }
}

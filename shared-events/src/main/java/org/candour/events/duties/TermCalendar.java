package org.candour.events.duties;

import java.time.LocalDate;
import java.util.Objects;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Counted;

/** Counts terms on the calendar. */
public final class TermCalendar {

  private TermCalendar() {}

  /**
   * The last day of a term that is counted from a day, or, if the term says so, beginning with it.
   *
   * @throws IllegalArgumentException if the term is no length of time
   */
  public static LocalDate lastDay(LocalDate from, Term term) {
    LocalDate before = term.counted() == Counted.BEGINNING_WITH ? from.minusDays(1) : from;
    return switch (term.unit()) {
      case DAYS -> before.plusDays(term.number());
      case WORKING_DAYS -> workingDays(term).after(before, term.number());
      case WEEKS -> before.plusWeeks(term.number());
      case MONTHS -> before.plusMonths(term.number());
      case YEARS -> before.plusYears(term.number());
      case COUNT -> throw new IllegalArgumentException("A number of things is no time: " + term);
    };
  }

  /**
   * The calendar by which a term of working days is counted.
   *
   * @throws NullPointerException if the term names none
   */
  public static WorkingDays workingDays(Term term) {
    return Objects.requireNonNull(term.calendar(), "A term of working days names its calendar");
  }
}

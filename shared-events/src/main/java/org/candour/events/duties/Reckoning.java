package org.candour.events.duties;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Counted;
import org.candour.events.duties.DutyJudged.Term.Unit;

/**
 * How the last day of a term was found.
 *
 * @param from the day that it is counted from
 * @param holidays the bank holidays that were not counted; none where every day counts
 */
public record Reckoning(Term term, LocalDate from, LocalDate lastDay, List<LocalDate> holidays) {

  public Reckoning {
    holidays = List.copyOf(holidays);
  }

  /**
   * Counts a term from a day.
   *
   * @throws IllegalArgumentException if the term is no length of time
   */
  public static Reckoning of(Term term, LocalDate from) {
    LocalDate last = TermCalendar.lastDay(from, term);
    LocalDate before = term.counted() == Counted.BEGINNING_WITH ? from.minusDays(1) : from;
    return new Reckoning(
        term,
        from,
        last,
        term.unit() == Unit.WORKING_DAYS
            ? TermCalendar.workingDays(term).holidaysBetween(before, last)
            : List.of());
  }
}

package org.candour.command.duties;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Counted;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.duties.TermCalendar;

/**
 * Holds two dates against a term. Each date is a range of days: the rule is met or broken only if
 * that is so for every day that they can be. All that is counted is counted as the term counts: in
 * working days if it does, and with the first day if it begins with that.
 */
sealed interface TermRule {

  DateRange span();

  Verdict verdict(Term term);

  /** How many days passed, as far as the dates are known. */
  default Days passed(Term term) {
    return hasBothDates()
        ? new Days(
            passed(span().from().latest(), span().to().earliest(), term),
            passed(span().from().earliest(), span().to().latest(), term))
        : new Days(0, null);
  }

  /** How many days passed from one day to another; none if that is earlier. */
  long passed(LocalDate from, LocalDate to, Term term);

  /** By how many days a broken rule was missed. */
  Days shortfall(Term term);

  default boolean hasBothDates() {
    return span().from().isKnown() && span().to().isKnown();
  }

  /** A term of working days counts those only; every other term counts calendar days. */
  static boolean countsWorkingDays(Term term) {
    return term.unit() == Unit.WORKING_DAYS;
  }

  static boolean countsTheFirst(Term term) {
    return term.counted() == Counted.BEGINNING_WITH;
  }

  private static long days(LocalDate from, LocalDate to, Term term) {
    return countsWorkingDays(term)
        ? TermCalendar.workingDays(term).between(from, to)
        : Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  /** At least the term lies between the two: the second does not come before it is over. */
  record AtLeast(DateRange span) implements TermRule {

    /** A term that begins with the first day is over only when its last day is. */
    private static LocalDate limit(LocalDate first, Term term) {
      LocalDate last = TermCalendar.lastDay(first, term);
      return countsTheFirst(term) ? last.plusDays(1) : last;
    }

    @Override
    public Verdict verdict(Term term) {
      if (!span.to().earliest().isBefore(limit(span.from().latest(), term))) {
        return Verdict.MET;
      }
      return span.to().latest().isBefore(limit(span.from().earliest(), term))
          ? Verdict.BREACHED
          : Verdict.UNDETERMINED;
    }

    /** The first day counts if the term begins with it, and then the last does not. */
    @Override
    public long passed(LocalDate from, LocalDate to, Term term) {
      int back = countsTheFirst(term) ? 1 : 0;
      return days(from.minusDays(back), to.minusDays(back), term);
    }

    /** An end before the beginning gives no notice at all, and so falls short by the whole term. */
    @Override
    public Days shortfall(Term term) {
      if (countsWorkingDays(term)) {
        Days passed = passed(term);
        long most = passed.most() == null ? term.number() : passed.most();
        return new Days(term.number() - most, term.number() - passed.least());
      }
      PartialDate from = span.from();
      PartialDate to = span.to();
      long least =
          ChronoUnit.DAYS.between(
              later(to.latest(), from.earliest()), limit(from.earliest(), term));
      long most =
          ChronoUnit.DAYS.between(later(to.earliest(), from.latest()), limit(from.latest(), term));
      return new Days(least, hasBothDates() ? most : null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }

  /** No more than the term lies between the two: the second comes by its last day. */
  record AtMost(DateRange span) implements TermRule {

    @Override
    public Verdict verdict(Term term) {
      if (!span.to().latest().isAfter(TermCalendar.lastDay(span.from().earliest(), term))) {
        return Verdict.MET;
      }
      return span.to().earliest().isAfter(TermCalendar.lastDay(span.from().latest(), term))
          ? Verdict.BREACHED
          : Verdict.UNDETERMINED;
    }

    /** The last day counts, and the first does too if the term begins with it. */
    @Override
    public long passed(LocalDate from, LocalDate to, Term term) {
      boolean first = countsTheFirst(term) && !to.isBefore(from);
      return days(first ? from.minusDays(1) : from, to, term);
    }

    @Override
    public Days shortfall(Term term) {
      if (countsWorkingDays(term)) {
        Days passed = passed(term);
        Long most = passed.most();
        return new Days(passed.least() - term.number(), most == null ? null : most - term.number());
      }
      LocalDate due = TermCalendar.lastDay(span.from().latest(), term);
      long least = ChronoUnit.DAYS.between(due, span.to().earliest());
      long most =
          ChronoUnit.DAYS.between(
              TermCalendar.lastDay(span.from().earliest(), term), span.to().latest());
      return new Days(least, hasBothDates() ? most : null);
    }
  }
}

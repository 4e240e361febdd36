package org.candour.command.duties;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.duties.TermCalendar;
import org.candour.events.duties.WorkingDays;

/**
 * Holds two dates against a term. Each date is a range of days: the rule is met or broken only if
 * that is so for every day that they can be.
 */
sealed interface TermRule {

  DateRange span();

  /** The day that the term leads to from a first day. */
  LocalDate limit(LocalDate first, Term term);

  Verdict verdict(Term term);

  /** How far a broken rule was missed, in calendar days whatever the term is counted in. */
  Days shortfall(Term term);

  /**
   * How far a broken rule was missed, in working days.
   *
   * @param passed the working days that passed
   */
  Days shortfallInWorkingDays(Term term, Days passed);

  /** A term of working days counts those only; every other term counts calendar days. */
  default boolean countsWorkingDays(Term term) {
    return term.unit() == Unit.WORKING_DAYS;
  }

  /** How many working days lie from one day to another, as this rule counts them. */
  default long workingDays(LocalDate from, LocalDate to) {
    return WorkingDays.between(from, to);
  }

  default boolean hasBothDates() {
    return span().from().isKnown() && span().to().isKnown();
  }

  /** The second is not before the term is over. */
  sealed interface NotBefore extends TermRule {
    @Override
    default Verdict verdict(Term term) {
      if (!span().to().earliest().isBefore(limit(span().from().latest(), term))) {
        return Verdict.MET;
      }
      return span().to().latest().isBefore(limit(span().from().earliest(), term))
          ? Verdict.BREACHED
          : Verdict.UNDETERMINED;
    }

    /** An end before the beginning gives no notice at all, and so falls short by the whole term. */
    @Override
    default Days shortfall(Term term) {
      PartialDate from = span().from();
      PartialDate to = span().to();
      long least =
          ChronoUnit.DAYS.between(
              later(to.latest(), from.earliest()), limit(from.earliest(), term));
      long most =
          ChronoUnit.DAYS.between(later(to.earliest(), from.latest()), limit(from.latest(), term));
      return new Days(least, hasBothDates() ? most : null);
    }

    @Override
    default Days shortfallInWorkingDays(Term term, Days passed) {
      long most = passed.most() == null ? term.number() : passed.most();
      return new Days(term.number() - most, term.number() - passed.least());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }

  /** At least the term lies between the two. */
  record AtLeast(DateRange span) implements NotBefore {
    @Override
    public LocalDate limit(LocalDate first, Term term) {
      return TermCalendar.after(first, term);
    }
  }

  /** A period of working days, of which the first day counts, is over before the second. */
  record Standstill(DateRange span) implements NotBefore {
    @Override
    public LocalDate limit(LocalDate first, Term term) {
      return WorkingDays.lastOf(first, term.number()).plusDays(1);
    }

    @Override
    public boolean countsWorkingDays(Term term) {
      return true;
    }

    /** The first day counts, the last does not. */
    @Override
    public long workingDays(LocalDate from, LocalDate to) {
      return WorkingDays.between(from.minusDays(1), to.minusDays(1));
    }
  }

  /** No more than the term lies between the two. */
  record AtMost(DateRange span) implements TermRule {
    @Override
    public LocalDate limit(LocalDate first, Term term) {
      return TermCalendar.after(first, term);
    }

    @Override
    public Verdict verdict(Term term) {
      if (!span.to().latest().isAfter(limit(span.from().earliest(), term))) {
        return Verdict.MET;
      }
      return span.to().earliest().isAfter(limit(span.from().latest(), term))
          ? Verdict.BREACHED
          : Verdict.UNDETERMINED;
    }

    @Override
    public Days shortfall(Term term) {
      long least = ChronoUnit.DAYS.between(limit(span.from().latest(), term), span.to().earliest());
      long most = ChronoUnit.DAYS.between(limit(span.from().earliest(), term), span.to().latest());
      return new Days(least, hasBothDates() ? most : null);
    }

    @Override
    public Days shortfallInWorkingDays(Term term, Days passed) {
      Long most = passed.most();
      return new Days(passed.least() - term.number(), most == null ? null : most - term.number());
    }
  }
}

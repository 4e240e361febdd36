package org.candour.command.duties;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.duties.TermCalendar;
import org.candour.events.duties.WorkingDays;

/**
 * What a duty with a term asks of two dates, each of them a range: met or broken only if that is so
 * for every day that they can be.
 */
sealed interface TermRule {

  DateRange span();

  /** The day that the term leads to from a first day. */
  LocalDate limit(LocalDate first, Term term);

  Verdict verdict(Term term);

  /** By how many days it fell short, or was late. */
  Days shortfall(Term term);

  /** What the term was, in words: {@code were asked for}. */
  String verb();

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
      return new Days(least, known(span()) ? most : null);
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

    @Override
    public String verb() {
      return "were asked for";
    }
  }

  /** The period of the term, of which the first day counts, is over before the second. */
  record Standstill(DateRange span) implements NotBefore {
    @Override
    public LocalDate limit(LocalDate first, Term term) {
      return WorkingDays.lastOf(first, term.number()).plusDays(1);
    }

    @Override
    public String verb() {
      return "were to pass first";
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
      return new Days(least, known(span) ? most : null);
    }

    @Override
    public String verb() {
      return "were allowed";
    }
  }

  /** What was found, in a sentence. */
  default String inWords(Term term, Verdict verdict) {
    String asked =
        term.number() + " " + term.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String given =
        "From "
            + span().from().inWords()
            + " to "
            + span().to().inWords()
            + " is "
            + Judge.days(span().from(), span().to()).inWords()
            + working(term)
            + "; "
            + asked
            + " "
            + verb();
    return switch (verdict) {
      case MET -> given + ".";
      case BREACHED -> given + ", " + shortfall(term).inWords() + excess();
      case UNDETERMINED -> given + ", and the dates are too imprecise to tell.";
    };
  }

  private String excess() {
    return this instanceof AtMost ? " fewer." : " more.";
  }

  private String working(Term term) {
    boolean exact =
        span().from().precision() == PartialDate.Precision.DAY
            && span().to().precision() == PartialDate.Precision.DAY;
    if (term.unit() != Unit.WORKING_DAYS || !exact) {
      return "";
    }
    long days = WorkingDays.between(span().from().earliest(), span().to().earliest());
    return " (" + days + (days == 1 ? " working day)" : " working days)");
  }

  private static boolean known(DateRange span) {
    return span.from().isKnown() && span.to().isKnown();
  }
}

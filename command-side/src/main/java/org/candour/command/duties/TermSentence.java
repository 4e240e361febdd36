package org.candour.command.duties;

import java.util.Locale;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.duties.TermRule.AtLeast;
import org.candour.command.duties.TermRule.AtMost;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.Term;

/**
 * Says in English how two dates compare with a term. The sentence is recorded with the judgement
 * and stays in the ledger for ever. What a term counts in working days is said in working days
 * only.
 */
record TermSentence(TermRule rule, Term term, Verdict verdict) {

  private static final String[] WORDS = {
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"
  };

  String inWords() {
    if (!rule.hasBothDates()) {
      return notKnown() + " " + required() + ".";
    }
    return passed()
        + " "
        + required()
        + switch (verdict) {
          case MET -> ".";
          case BREACHED -> ": " + missed() + ".";
          case UNDETERMINED -> ". The dates are not exact enough to tell whether the duty was met.";
        };
  }

  private String notKnown() {
    PartialDate from = rule.span().from();
    PartialDate to = rule.span().to();
    String days = "The number of" + days();
    if (from.isKnown()) {
      return days
          + " after "
          + from.inWords()
          + " is not known, because the end date is not known.";
    }
    return to.isKnown()
        ? days + " before " + to.inWords() + " is not known, because the start date is not known."
        : days + " is not known, because neither date is known.";
  }

  private String passed() {
    PartialDate from = rule.span().from();
    PartialDate to = rule.span().to();
    if (from.equals(to)) {
      return from.isExact()
          ? from.inWords() + ": the same day."
          : "Both dates are in " + from.inWords() + ": " + range(rule.passed(term)) + ".";
    }
    return from.isSurelyAfter(to)
        ? to.inWords() + " is before " + from.inWords() + "."
        : from.inWords()
            + " to "
            + to.inWords()
            + " is "
            + range(rule.passed(term))
            + howCounted()
            + ".";
  }

  private String howCounted() {
    if (!TermRule.countsTheFirst(term)) {
      return "";
    }
    return switch (rule) {
      case AtLeast _ -> ", counting the first day but not the last";
      case AtMost _ -> ", counting the first day";
    };
  }

  private String range(Days days) {
    long least = days.least();
    long most = days.most() == null ? least : days.most();
    if (least == most) {
      return least + (least == 1 ? day() : days());
    }
    return least == 0
        ? "at most " + most + (most == 1 ? day() : days())
        : "between " + least + " and " + most + days();
  }

  private String required() {
    boolean one = term.number() == 1;
    String number =
        term.number() < WORDS.length ? WORDS[term.number()] : Integer.toString(term.number());
    String plural = term.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String unit = one ? plural.substring(0, plural.length() - 1) : plural;
    String verb =
        switch (rule) {
          case AtLeast _ ->
              TermRule.countsTheFirst(term)
                  ? "had to pass first"
                  : one ? "was required" : "were required";
          case AtMost _ -> one ? "was allowed" : "were allowed";
        };
    return number + " " + unit + " " + verb;
  }

  /** By a weekend or a holiday something can be late and yet not by a working day. */
  private String missed() {
    Days by = rule.shortfall(term);
    String missed = rule instanceof AtMost ? " late" : " short";
    long least = by.least();
    long most = by.most() == null ? least : by.most();
    if (most == 0) {
      return "less than one" + day() + missed;
    }
    if (least == most) {
      return least + (least == 1 ? day() : days()) + missed;
    }
    return (least == 0 ? "up to " + most : least + " to " + most)
        + (most == 1 ? day() : days())
        + missed;
  }

  private String day() {
    return TermRule.countsWorkingDays(term) ? " working day" : " day";
  }

  private String days() {
    return day() + "s";
  }
}

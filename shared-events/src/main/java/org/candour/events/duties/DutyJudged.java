package org.candour.events.duties;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * A decision was held against a duty. The judgement names the duty and its version and carries the
 * duty's sentence, so that it can be read without the register of duties.
 */
public sealed interface DutyJudged extends Event
    permits DutyMet, DutyBreached, DutyUndetermined, DutyNotOwed {

  DutyFinding finding();

  /**
   * The index of the entry in whose place this stands once something was corrected: the earlier
   * judgement, or what happened if that had not been judged. Null for what was judged when it was
   * recorded.
   */
  @Nullable Long instead();

  /** The sender's explanation, where one was asked for and given. */
  default @Nullable String explanation() {
    return null;
  }

  @Override
  default Set<StreamId> concerns() {
    String organisation = finding().organisation();
    return organisation == null ? Set.of() : Set.of(new StreamId("organisation", organisation));
  }

  /**
   * What the judgement was about, and what was found.
   *
   * @param verified whether the source of the duty was seen to say so
   * @param given how long it was, counted as the duty counts
   */
  @RecordBuilder
  record DutyFinding(
      String duty,
      int version,
      String sentence,
      boolean binding,
      boolean verified,
      @Nullable String organisation,
      Basis basis,
      @Nullable Term required,
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      @Nullable Days given,
      String finding)
      implements DutyJudgedDutyFindingBuilder.With {

    /** What a page says where {@code verified} is false. */
    public static final String NOT_VERIFIED =
        "Not verified: the text of this duty was not seen in its source";
  }

  /** Whether a plan was judged, or what really happened. */
  enum Basis {
    PLANNED,
    ACTUAL
  }

  /**
   * A length of time, or a number of things, that a duty asks for.
   *
   * @param counted whether the day from which it is counted is itself the first of it
   * @param calendar by which working days are counted; null where none are
   */
  record Term(int number, Unit unit, Counted counted, @Nullable WorkingDays calendar) {

    /** From a day on, which is not counted itself; working days are those of England and Wales. */
    public Term(int number, Unit unit) {
      this(
          number,
          unit,
          Counted.AFTER,
          unit == Unit.WORKING_DAYS ? WorkingDays.ENGLAND_AND_WALES : null);
    }

    /** Which day is the first. */
    public enum Counted {
      /** The day after. */
      AFTER,
      /** The day itself. */
      BEGINNING_WITH
    }

    /** What a term is counted in. */
    public enum Unit {
      DAYS,
      /** Days that are no weekend and no bank holiday by the calendar of the term. */
      WORKING_DAYS,
      WEEKS,
      MONTHS,
      YEARS,
      /** No time: so many of a thing. */
      COUNT
    }
  }

  /**
   * A number of days as far as imprecise dates allow it to be known.
   *
   * @param least the smallest number that it can be
   * @param most the largest, or null where nothing limits it
   */
  record Days(long least, @Nullable Long most) {
    /**
     * The days from one date to another, as far as the two are known; none where the other comes
     * first. Where either is unknown, nothing is certain but that there are none or more.
     */
    public static Days between(PartialDate from, PartialDate to) {
      if (!from.isKnown() || !to.isKnown()) {
        return new Days(0, null);
      }
      long least = Math.max(0, ChronoUnit.DAYS.between(from.latest(), to.earliest()));
      return new Days(least, Math.max(0, ChronoUnit.DAYS.between(from.earliest(), to.latest())));
    }

    /** Whether anything is known of the number. */
    public boolean areKnown() {
      return least > 0 || most != null;
    }

    /** In words: {@code 1,205 days}, {@code between 62 and 121 days}. */
    public String inWords() {
      if (!areKnown()) {
        return "an unknown number of days";
      }
      if (most == null) {
        return "at least " + days(least);
      }
      return least == most
          ? days(least)
          : String.format(Locale.UK, "between %,d and %s", least, days(most));
    }

    private static String days(long number) {
      return String.format(Locale.UK, number == 1 ? "%,d day" : "%,d days", number);
    }
  }
}

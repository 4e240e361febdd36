package org.candour.events.duties;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * A decision was held against a duty. The judgement names the duty and its version and carries the
 * duty's sentence, so that it can be read without the register of duties.
 */
public sealed interface DutyJudged extends Event permits DutyMet, DutyBreached, DutyUndetermined {

  DutyFinding finding();

  @Override
  default Set<StreamId> concerns() {
    String organisation = finding().organisation();
    return organisation == null ? Set.of() : Set.of(new StreamId("organisation", organisation));
  }

  /** What the judgement was about, and what was found. */
  record DutyFinding(
      String duty,
      int version,
      String sentence,
      boolean binding,
      @Nullable String organisation,
      Basis basis,
      @Nullable Term required,
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      @Nullable Days given,
      String finding) {}

  /** Whether a plan was judged, or what really happened. */
  enum Basis {
    PLANNED,
    ACTUAL
  }

  /** A length of time that a duty asks for. */
  record Term(int number, Unit unit) {
    /** What a term is counted in. */
    public enum Unit {
      DAYS,
      /** Days that are no weekend and no bank holiday in England and Wales. */
      WORKING_DAYS,
      WEEKS,
      MONTHS,
      YEARS
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

    /** In words: {@code 205 days}, {@code between 62 and 121 days}. */
    public String inWords() {
      if (most == null) {
        return least == 0 ? "an unknown number of days" : "at least " + least + " days";
      }
      return least == most
          ? least + (least == 1 ? " day" : " days")
          : "between " + least + " and " + most + " days";
    }
  }
}

package org.candour.command.partnership;

import java.time.LocalDate;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;

/** The days that somebody counted: over by the time they say so, and counted once. */
public record CountedPeriod(LocalDate from, LocalDate to) {

  public boolean overlaps(CountedPeriod other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /**
   * Refuses a period of which some days are still to come.
   *
   * @param on when the count was returned
   * @throws PeriodNotOver if its last day is surely later
   */
  public void refuseUnlessOver(PartialDate on) {
    if (to.isAfter(on.latest())) {
      throw new PeriodNotOver(this, on);
    }
  }

  /** Nobody counts days that are still to come. */
  public static final class PeriodNotOver extends Refusal {
    PeriodNotOver(CountedPeriod period, PartialDate on) {
      super(
          "The last day counted, "
              + PartialDate.of(period.to()).inWords()
              + ", is after the day on which the count was returned, "
              + on.inWords(),
          Map.of("to", period.to(), "occurredOn", on));
    }
  }

  /** Another return counted some of these days. */
  public static final class DaysCountedBefore extends Refusal {
    public DaysCountedBefore(CountedPeriod period, CountedPeriod before, String instead) {
      super(
          "The days from "
              + PartialDate.of(before.from()).inWords()
              + " to "
              + PartialDate.of(before.to()).inWords()
              + " have been counted before: "
              + instead,
          Map.of(
              "from",
              period.from(),
              "to",
              period.to(),
              "countedFrom",
              before.from(),
              "countedTo",
              before.to()));
    }
  }
}

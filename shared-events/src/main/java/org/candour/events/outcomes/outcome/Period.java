package org.candour.events.outcomes.outcome;

import java.time.LocalDate;
import org.candour.events.definition.Hint;

/** The days for which something was measured, both ends included. */
public record Period(@Hint("The first day") LocalDate from, @Hint("The last day") LocalDate to) {
  /**
   * Refuses a period that ends before it begins.
   *
   * @throws IllegalArgumentException if it does
   */
  public void refuseBackwards() {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("A period does not end before it begins");
    }
  }

  /** Whether some day lies in both. */
  public boolean overlaps(Period other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}

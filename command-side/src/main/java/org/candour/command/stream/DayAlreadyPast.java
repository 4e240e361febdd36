package org.candour.command.stream;

import java.time.LocalDate;
import java.util.Map;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** Nobody sets a day that was surely past when it was set. */
public final class DayAlreadyPast extends Refusal {

  private DayAlreadyPast(String field, PartialDate day, PartialDate on) {
    super(
        "The day in "
            + field
            + ", "
            + day.inWords()
            + ", had already passed "
            + on.onInWords()
            + ": check both dates",
        Map.of("field", field, "day", day, "occurredOn", on));
  }

  /**
   * Refuses a day that surely lies before the day on which it was set; null is none.
   *
   * @param field the field of the command that holds it
   */
  public static void refuse(String field, @Nullable PartialDate day, PartialDate on) {
    if (day != null && day.isKnown() && on.isSurelyAfter(day)) {
      throw new DayAlreadyPast(field, day, on);
    }
  }

  /** The same for a day that is known exactly. */
  public static void refuse(String field, @Nullable LocalDate day, PartialDate on) {
    refuse(field, day == null ? null : PartialDate.of(day), on);
  }
}

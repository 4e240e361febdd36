package org.candour.query.follow.calendar;

import java.time.LocalDate;
import org.candour.events.PartialDate;

/**
 * Something that has its day, or its days where it is not known more closely.
 *
 * @param name what it is, the same for ever
 * @param revision the entry that last changed it
 * @param until the last day
 * @param address where it stands, from the root of the site
 */
record CalendarDay(
    String name,
    long revision,
    LocalDate from,
    LocalDate until,
    String summary,
    String description,
    String address,
    Standing standing) {

  /** Whether it is still to be reckoned with. */
  enum Standing {
    CONFIRMED,
    CANCELLED
  }

  /** Something on a date, as precisely as that is known. */
  static CalendarDay on(
      PartialDate date,
      String name,
      long revision,
      String summary,
      String description,
      String address) {
    boolean exact = date.isExact();
    return new CalendarDay(
        name,
        revision,
        date.earliest(),
        date.latest(),
        exact ? summary : summary + " (" + date.onInWords() + ")",
        description,
        address,
        Standing.CONFIRMED);
  }
}

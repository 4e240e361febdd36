package org.candour.command.definition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.PartialDate;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.jspecify.annotations.Nullable;

/** Finds days that nobody plans for or remembers, in whatever of a record is a date. */
public final class DateBounds {

  /** The longest of plans: that of a lease of land. */
  private static final int YEARS_AHEAD = 150;

  /** As far back as a date goes of which only a part is known. */
  private static final LocalDate FIRST = PartialDate.UNKNOWN.earliest();

  private final LocalDate last;
  private final Map<String, String> beyond = new TreeMap<>();

  private DateBounds(LocalDate today) {
    this.last = today.plusYears(YEARS_AHEAD);
  }

  /**
   * The dates of a command or an event that lie beyond what anybody plans or remembers.
   *
   * @return what is wrong with each, by the path of its field
   */
  public static Map<String, String> beyond(Record said, LocalDate today) {
    DateBounds bounds = new DateBounds(today);
    bounds.components("", said);
    return bounds.beyond;
  }

  private void components(String path, Record record) {
    for (FlatComponent component : Components.of(record.getClass())) {
      value(path + component.name(), component.value(record));
    }
  }

  private void value(String path, @Nullable Object value) {
    switch (value) {
      case LocalDate day -> day(path, day);
      case PartialDate date when date.isKnown() -> day(path, date.earliest());
      case Collection<?> several -> {
        int at = 0;
        for (Object one : several) {
          value(path + "[" + at++ + "]", one);
        }
      }
      case Record record -> components(path + ".", record);
      case null, default -> {}
    }
  }

  private void day(String path, LocalDate day) {
    if (day.isAfter(last)) {
      beyond.put(path, "is more than " + YEARS_AHEAD + " years ahead; the last day is " + last);
    } else if (day.isBefore(FIRST)) {
      beyond.put(path, "is too long ago; the first day is " + FIRST);
    }
  }
}

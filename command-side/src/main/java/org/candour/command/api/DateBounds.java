package org.candour.command.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.events.PartialDate;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.jspecify.annotations.Nullable;

/** Finds days that nobody plans for, in whatever of a command is a date. */
final class DateBounds {

  /** The longest of plans: that of a lease of land. */
  private static final int YEARS_AHEAD = 150;

  private final LocalDate last;
  private final List<FieldError> errors = new ArrayList<>();

  private DateBounds(LocalDate today) {
    this.last = today.plusYears(YEARS_AHEAD);
  }

  /**
   * Checks every date of a command.
   *
   * @throws InvalidCommandException naming those that are further ahead than anybody plans
   */
  static void check(Record command, LocalDate today) {
    DateBounds bounds = new DateBounds(today);
    bounds.components("", command);
    if (!bounds.errors.isEmpty()) {
      throw new InvalidCommandException(bounds.errors);
    }
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
      errors.add(
          new FieldError(
              path, "is more than " + YEARS_AHEAD + " years ahead; the last day is " + last));
    }
  }
}

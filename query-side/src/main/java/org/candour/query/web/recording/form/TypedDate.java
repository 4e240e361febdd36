package org.candour.query.web.recording.form;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.PartialDate;

/**
 * A date in three boxes. A month may be written in words; where a date may be coarse, the day may
 * be left empty, or the month too, and the year may be {@code unknown}.
 */
public record TypedDate(String day, String month, String year) {

  private static final Pattern JSON = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?:(?<day>[0-9]{1,2})[ ./-]+)?(?<month>[0-9]{1,2}|\\p{L}{3,})["
              + " ./-]+)?(?<year>[0-9]{4})");

  /** What is typed in the boxes of a date. */
  static TypedDate of(Typed typed, String path) {
    return new TypedDate(
        typed.text(path + "-day"), typed.text(path + "-month"), typed.text(path + "-year"));
  }

  /** The boxes of a date as it is written in JSON. */
  static Typed typed(String path, String date) {
    String[] parts = date.split("-", 3);
    return Typed.NOTHING
        .with(path + "-year", parts[0])
        .with(path + "-month", parts.length > 1 ? unpadded(parts[1]) : "")
        .with(path + "-day", parts.length > 2 ? unpadded(parts[2]) : "");
  }

  /**
   * The boxes of a date that is written as one text: {@code 27/3/2026}, {@code 27 March 2026},
   * {@code March 2026}, {@code 2026}, or as in JSON. What is none is left for the year to be.
   */
  static Typed written(String path, String text) {
    if (JSON.matcher(text).matches()) {
      return typed(path, text);
    }
    Matcher parts = WRITTEN.matcher(text);
    boolean isOne = parts.matches();
    return Typed.NOTHING
        .with(path + "-day", isOne ? Objects.requireNonNullElse(parts.group("day"), "") : "")
        .with(path + "-month", isOne ? Objects.requireNonNullElse(parts.group("month"), "") : "")
        .with(path + "-year", isOne ? parts.group("year") : text);
  }

  private static String unpadded(String number) {
    return number.replaceFirst("^0", "");
  }

  boolean isBlank() {
    return (day + month + year).isEmpty();
  }

  /**
   * The date in JSON.
   *
   * @param coarse whether its day and month may be left open
   * @throws Unreadable if it is none
   */
  String read(boolean coarse) throws Unreadable {
    if (coarse && year.equalsIgnoreCase(PartialDate.UNKNOWN.toString())) {
      return PartialDate.UNKNOWN.toString();
    }
    if (!year.matches("[1-9][0-9]{3}")) {
      throw new Unreadable("must include a year in four digits");
    }
    if (month.isEmpty() && day.isEmpty() && coarse) {
      return year;
    }
    int number = number();
    if (day.isEmpty() && coarse) {
      return "%s-%02d".formatted(year, number);
    }
    if (!day.matches("[0-9]{1,2}")) {
      throw new Unreadable("must include a day");
    }
    String date = "%s-%02d-%02d".formatted(year, number, Integer.parseInt(day));
    try {
      return PartialDate.parse(date).toString();
    } catch (IllegalArgumentException e) {
      throw new Unreadable("must be a real date");
    }
  }

  private int number() throws Unreadable {
    if (month.matches("0?[1-9]|1[0-2]")) {
      return Integer.parseInt(month);
    }
    return Arrays.stream(Month.values())
        .filter(each ->
            month.length() >= 3
                && each.getDisplayName(TextStyle.FULL, Locale.UK)
                    .toLowerCase(Locale.UK)
                    .startsWith(month.toLowerCase(Locale.UK)))
        .findFirst()
        .map(Month::getValue)
        .orElseThrow(() ->
            new Unreadable(
                month.isEmpty() ? "must include a month" : "must have a month from 1 to 12"));
  }

  /** What was typed cannot be read as what was asked for. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Says what is wrong.
     *
     * @param predicate without its subject, which is the field: “must be a real date”
     */
    Unreadable(String predicate) {
      super(predicate);
    }
  }
}

package org.candour.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date as precisely as it is known: a day ({@code 2013-09-05}), a month ({@code 2013-09}), a year
 * ({@code 2013}) or {@code unknown}. It stands for the range of days from {@link #earliest()} to
 * {@link #latest()}; nothing ever picks a day out of it. Years run from 1000 to 9999.
 */
public final class PartialDate {

  /** How much of the date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
  }

  /** No date is known; the range is everything that can be written. */
  public static final PartialDate UNKNOWN =
      new PartialDate(
          "unknown", LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31), Precision.UNKNOWN);

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?|unknown";

  private static final DateTimeFormatter DAY_IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH_IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final String text;
  private final LocalDate earliest;
  private final LocalDate latest;
  private final Precision precision;

  private PartialDate(String text, LocalDate earliest, LocalDate latest, Precision precision) {
    this.text = text;
    this.earliest = earliest;
    this.latest = latest;
    this.precision = precision;
  }

  /**
   * The date that is exactly this day.
   *
   * @throws IllegalArgumentException if its year cannot be written in four digits
   */
  public static PartialDate of(LocalDate day) {
    if (day.isBefore(UNKNOWN.earliest) || day.isAfter(UNKNOWN.latest)) {
      throw new IllegalArgumentException("Years run from 1000 to 9999, not to " + day.getYear());
    }
    return new PartialDate(day.toString(), day, day, Precision.DAY);
  }

  /**
   * Reads {@code yyyy}, {@code yyyy-mm}, {@code yyyy-mm-dd} or {@code unknown}.
   *
   * @throws IllegalArgumentException if it is not written so, or the day does not exist
   */
  @JsonCreator
  public static PartialDate parse(String text) {
    if (text.equals(UNKNOWN.text)) {
      return UNKNOWN;
    }
    if (!isShaped(text)) {
      throw new IllegalArgumentException(
          "Write the date as 2013-09-05, or 2013-09 or 2013 where no more is known: "
              + quote(text));
    }
    try {
      return switch (text.length()) {
        case 4 -> year(text);
        case 7 -> month(text);
        default -> day(text);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("There is no such date: " + quote(text), e);
    }
  }

  /** {@link #PATTERN} by hand, because every entry read comes through here. */
  private static boolean isShaped(String text) {
    int length = text.length();
    if ((length != 4 && length != 7 && length != 10) || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((i == 4 || i == 7) ? c != '-' : (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static PartialDate day(String text) {
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 5, 7, 10),
            Integer.parseInt(text, 8, 10, 10));
    return new PartialDate(text, day, day, Precision.DAY);
  }

  private static PartialDate year(String text) {
    int year = Integer.parseInt(text);
    return new PartialDate(
        text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  private static PartialDate month(String text) {
    YearMonth month = YearMonth.parse(text);
    return new PartialDate(text, month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  private static String quote(String text) {
    return '“' + text.substring(0, Math.min(40, text.length())) + '”';
  }

  /** The first day that this can be. */
  public LocalDate earliest() {
    return earliest;
  }

  /** The last day that this can be. */
  public LocalDate latest() {
    return latest;
  }

  public Precision precision() {
    return precision;
  }

  /** Whether anything at all is known of the date. */
  public boolean isKnown() {
    return precision != Precision.UNKNOWN;
  }

  /** Whether it is known to the day. */
  public boolean isExact() {
    return precision == Precision.DAY;
  }

  /** Whether every day that this can be comes after every day that the other can be. */
  public boolean isSurelyAfter(PartialDate other) {
    return earliest.isAfter(other.latest);
  }

  /** As it reads in a sentence: {@code on 25 November 2015}, {@code in September 2013}. */
  public String onInWords() {
    return switch (precision) {
      case DAY, UNKNOWN -> "on " + inWords();
      case MONTH, YEAR -> "in " + inWords();
    };
  }

  /** In English: {@code 25 November 2015}, {@code September 2013}, {@code an unknown date}. */
  public String inWords() {
    return switch (precision) {
      case DAY -> DAY_IN_WORDS.format(earliest);
      case MONTH -> MONTH_IN_WORDS.format(earliest);
      case YEAR -> text;
      case UNKNOWN -> "an unknown date";
    };
  }

  @Override
  @JsonValue
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate date && date.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}

package org.candour.events.opendata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days as instants in London, which is how open data writes when something begins or ends. */
public final class OpenDate {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private OpenDate() {}

  /**
   * The day in London on which an instant lies, or that a date without a time is. A time that names
   * no offset is one in London.
   *
   * @throws IllegalArgumentException if it is no date of RFC 3339
   */
  public static LocalDate day(String text) {
    try {
      return text.length() <= 10 ? LocalDate.parse(text) : time(text).toLocalDate();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "“%s” is no date such as 2026-03-31 or 2026-03-31T12:00:00+01:00"
              .formatted(text.substring(0, Math.min(40, text.length()))),
          e);
    }
  }

  /** The instant that a text says, of a day its first; empty if it is no date. */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.length() <= 10
              ? LocalDate.parse(text).atStartOfDay(LONDON).toInstant()
              : time(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZonedDateTime time(String text) {
    String parted = text.replaceFirst("^(.{10}) ", "$1T");
    return parted.matches(".*([Zz]|[+-][0-9]{2}:?[0-9]{2})")
        ? OffsetDateTime.parse(parted.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2"))
            .atZoneSameInstant(LONDON)
        : LocalDateTime.parse(parted).atZone(LONDON);
  }

  /** Whether a text says a time of the day that its day alone does not: not its start or end. */
  public static boolean hasTime(String text) {
    return text.length() > 10
        && !text.substring(10).matches("[T ]00:00(:00([.]0+)?)?.*|[T ]23:59(:59([.][0-9]+)?)?.*");
  }

  /** The first second of a day. */
  public static String start(LocalDate day) {
    return WRITTEN.format(day.atStartOfDay(LONDON));
  }

  /** The last second of a day. */
  public static String end(LocalDate day) {
    return WRITTEN.format(day.atTime(LAST_SECOND).atZone(LONDON));
  }
}

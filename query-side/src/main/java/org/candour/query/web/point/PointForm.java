package org.candour.query.web.point;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.candour.query.view.LondonTime;
import org.jspecify.annotations.Nullable;

/**
 * A point of the ledger as somebody filled it in: a day in London with or without a time, or the
 * number of an entry. What is wrong with it is said for each field, and what was typed is kept.
 *
 * @param pass which of two passes of an hour is meant: {@code BST} or {@code GMT}
 */
record PointForm(String day, String month, String year, String time, String pass, String entry) {

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))? *(am|pm)?", Pattern.CASE_INSENSITIVE);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /**
   * What became of it.
   *
   * @param asAt the point; null where it is not clear yet
   * @param errors what to put right, by field
   * @param passes the times to choose from where the clocks showed it twice
   */
  record Read(@Nullable String asAt, Map<String, String> errors, List<OffsetDateTime> passes) {

    static Read point(String asAt) {
      return new Read(asAt, Map.of(), List.of());
    }

    static Read wrong(String field, String message) {
      return new Read(null, Map.of(field, message), List.of());
    }
  }

  /** Whether nothing was filled in yet. */
  boolean isBlank() {
    return (day + month + year + time + entry).isBlank();
  }

  /**
   * Reads it.
   *
   * @param size how many entries the ledger has
   */
  Read read(long size) {
    boolean dated = !(day + month + year + time).isBlank();
    if (!entry.isBlank()) {
      return dated
          ? Read.wrong("entry", "Enter a date or the number of an entry, not both")
          : numbered(size);
    }
    Map<String, String> missing = missing();
    return missing.isEmpty() ? dated() : new Read(null, missing, List.of());
  }

  private Read numbered(long size) {
    String digits = entry.replace(",", "");
    if (!digits.matches("[0-9]{1,18}")) {
      return Read.wrong("entry", "Enter the number of an entry, like 277");
    }
    return Long.parseLong(digits) < size
        ? Read.point(Long.toString(Long.parseLong(digits)))
        : Read.wrong("entry", "Enter a number up to " + (size - 1) + ", the newest entry");
  }

  private Map<String, String> missing() {
    Map<String, String> missing = new LinkedHashMap<>();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("day", day);
    parts.put("month", month);
    parts.put("year", year);
    parts.forEach((name, value) -> {
      if (value.isBlank()) {
        missing.put(name, "The date must include a " + name);
      }
    });
    return missing;
  }

  private Read dated() {
    Optional<LocalDate> date = date();
    if (date.isEmpty()) {
      return Read.wrong("day", "Enter a real date, like 4 June 2026");
    }
    if (time.isBlank()) {
      return Read.point(date.get().toString());
    }
    Optional<LocalTime> clock = clock();
    return clock.isEmpty()
        ? Read.wrong("time", "Enter a time like 9:32am or 21:05")
        : at(LocalDateTime.of(date.get(), clock.get()));
  }

  private Read at(LocalDateTime shown) {
    LondonTime london = new LondonTime(shown);
    List<OffsetDateTime> passes = london.passes();
    return switch (passes.size()) {
      case 0 -> Read.wrong("time", leftOut(london));
      case 1 -> Read.point(TO_THE_MINUTE.format(shown));
      default ->
          passes.stream()
              .filter(each -> name(each).equals(pass))
              .map(each -> Read.point(TO_THE_MINUTE.format(each) + each.getOffset()))
              .findFirst()
              .orElseGet(() ->
                  new Read(
                      null,
                      Map.of(
                          "pass", "Clocks in London showed this time twice. Select which you mean"),
                      passes));
    };
  }

  /** What an hour that comes twice is told apart by. */
  static String name(OffsetDateTime pass) {
    return pass.getOffset().equals(ZoneOffset.UTC) ? "GMT" : "BST";
  }

  private static String leftOut(LondonTime time) {
    return time.change()
        .map(change ->
            "There was no such time on "
                + DAY.format(change.getDateTimeBefore())
                + ": the clocks went forward from "
                + change.getDateTimeBefore().toLocalTime()
                + " to "
                + change.getDateTimeAfter().toLocalTime()
                + ". Enter an earlier or a later time")
        .orElse("There was no such time");
  }

  private Optional<LocalDate> date() {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year.strip()), monthNumber(), Integer.parseInt(day.strip())));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private int monthNumber() {
    String text = month.strip().toLowerCase(Locale.UK);
    return IntStream.range(0, MONTHS.size())
        .filter(i -> text.startsWith(MONTHS.get(i)))
        .map(i -> i + 1)
        .findFirst()
        .orElseGet(() -> Integer.parseInt(text));
  }

  private Optional<LocalTime> clock() {
    Matcher parts = TIME.matcher(time.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    String half = parts.group(3);
    boolean fits = half == null ? parts.group(2) != null && hour < 24 : hour > 0 && hour <= 12;
    return fits && minute < 60
        ? Optional.of(LocalTime.of(half == null ? hour : in(half, hour), minute))
        : Optional.empty();
  }

  private static int in(String half, int hour) {
    return hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
  }
}

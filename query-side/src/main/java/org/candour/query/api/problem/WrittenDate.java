package org.candour.query.api.problem;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.PartialDate;
import org.candour.query.language.Language;

/**
 * A date as people write it: {@code 17 June 2016}, {@code 17/6/2016}, {@code June 2016} and {@code
 * 2016}, besides {@code 2016-06-17} and {@code 2016-06}; the month in English or Welsh.
 */
final class WrittenDate {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?:(?<day>[0-9]{1,2})[ ./-]+)?(?<month>[0-9]{1,2}|\\p{L}{3,})[ ./-]+)?(?<year>[1-9][0-9]{3})");

  private WrittenDate() {}

  /**
   * Reads a date.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PartialDate parse(String text) {
    Matcher parts = WRITTEN.matcher(text.strip());
    if (!parts.matches()) {
      return PartialDate.parse(text);
    }
    String year = parts.group("year");
    String month = parts.group("month");
    String day = parts.group("day");
    return PartialDate.parse(
        month == null
            ? year
            : day == null
                ? "%s-%02d".formatted(year, number(month))
                : "%s-%02d-%02d".formatted(year, number(month), Integer.parseInt(day)));
  }

  private static int number(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    return Arrays.stream(Month.values())
        .filter(each ->
            Arrays.stream(Language.values()).anyMatch(language -> begins(each, month, language)))
        .findFirst()
        .map(Month::getValue)
        .orElseThrow(() -> new IllegalArgumentException("There is no month “" + month + "”"));
  }

  private static boolean begins(Month month, String typed, Language language) {
    return month
        .getDisplayName(TextStyle.FULL, language.locale())
        .toLowerCase(language.locale())
        .startsWith(typed.toLowerCase(language.locale()));
  }
}

package org.candour.query.web.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.duties.BankHoliday;
import org.candour.events.duties.Reckoning;
import org.candour.query.duties.DeadlineRow;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.TimelineLine;
import org.jspecify.annotations.Nullable;

/** How the day of what falls due stands to today, and how it came about, in words. */
final class DayReasons {

  /** More holidays than these are counted and not named. */
  private static final int NAMED = 3;

  private DayReasons() {}

  /**
   * A status of few words.
   *
   * @param tone {@code late}, {@code waiting} or {@code silent}
   */
  record Standing(String words, String tone) {}

  /** How what is still to come stands on a day. */
  static Standing standing(DeadlineRow due, LocalDate today) {
    PartialDate on = due.on();
    if (on == null) {
      return new Standing("No day is set", "silent");
    }
    if (!on.isExact()) {
      boolean over = on.latest().isBefore(today);
      return new Standing(
          (over ? "Was due " : "Due ") + PlainEnglish.on(on), over ? "late" : "waiting");
    }
    long days = ChronoUnit.DAYS.between(today, on.latest());
    if (days < 0) {
      String late = PlainEnglish.count(-days, "day", "days");
      return due.silent()
          ? new Standing(late + " late", "late")
          : new Standing("The day was " + late + " ago", "silent");
    }
    return new Standing(
        days == 0 ? "Today" : "In " + PlainEnglish.count(days, "day", "days"), "waiting");
  }

  /** How the day of what falls due came about; empty where nobody can tell. */
  static String inWords(DeadlineRow due, @Nullable TimelineLine setBy) {
    PartialDate on = due.on();
    if (setBy == null || on == null) {
      return "";
    }
    return due.reckoned(setBy.occurredOn())
        .map(DayReasons::of)
        .orElseGet(() ->
            "Due "
                + PlainEnglish.on(on)
                + ", as was said "
                + PlainEnglish.on(setBy.occurredOn())
                + ".");
  }

  /** How a duty’s term led to a day: {@code 20 working days from 2 April 2026; Good Friday …}. */
  static String of(Reckoning reckoning) {
    var term = reckoning.term();
    String unit = PlainEnglish.plain(term.unit());
    String words =
        PlainEnglish.number(term.number())
            + " "
            + (term.number() == 1 ? unit.replaceFirst("s$", "") : unit)
            + switch (term.counted()) {
              case AFTER -> " from ";
              case BEGINNING_WITH -> " beginning with ";
            }
            + PlainEnglish.said(reckoning.from());
    List<LocalDate> holidays = reckoning.holidays();
    if (holidays.isEmpty()) {
      return words + ".";
    }
    return words
        + "; "
        + (holidays.size() > NAMED
            ? PlainEnglish.number(holidays.size()) + " bank holidays"
            : PlainEnglish.list(names(holidays)))
        + " not counted.";
  }

  private static List<String> names(List<LocalDate> holidays) {
    List<String> names = new ArrayList<>();
    for (LocalDate day : holidays) {
      names.add(
          BankHoliday.name(day).orElseGet(() -> "the bank holiday on " + PlainEnglish.said(day)));
    }
    return names;
  }
}

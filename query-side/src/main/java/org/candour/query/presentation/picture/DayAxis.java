package org.candour.query.presentation.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.candour.query.language.Language;

/**
 * Days along a drawing.
 *
 * @param first the day at its left
 * @param last the day at its right, after the first
 * @param from where the first day is, in percent
 * @param to where the last is
 */
public record DayAxis(LocalDate first, LocalDate last, double from, double to) {

  /** As many as there is room for on a narrow screen. */
  private static final int MOST = 4;

  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200, 2400};
  private static final int YEAR = 12;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  /** Across the whole drawing, with room for a sign on each side; of one day, a day around it. */
  public static DayAxis across(LocalDate first, LocalDate last) {
    return first.isBefore(last)
        ? new DayAxis(first, last, 2, 98)
        : new DayAxis(first.minusDays(1), first.plusDays(1), 2, 98);
  }

  /** The place of a day, in percent; one beyond the ends is at the end. */
  public double at(LocalDate day) {
    double part =
        (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    return from + Math.clamp(part, 0, 1) * (to - from);
  }

  /** The first days of months or years, at most four, between the ends. */
  public List<LocalDate> ticks() {
    for (int months : MONTHS) {
      List<LocalDate> ticks = ticks(months);
      if (ticks.size() <= MOST) {
        return ticks;
      }
    }
    return List.of();
  }

  private List<LocalDate> ticks(int months) {
    int whole = first.getYear() * YEAR + first.getMonthValue() - 1;
    int start = Math.floorDiv(whole, months) * months;
    return IntStream.iterate(start, month -> month + months)
        .mapToObj(month -> LocalDate.of(month / YEAR, month % YEAR + 1, 1))
        .takeWhile(day -> !day.isAfter(last))
        .filter(day -> !day.isBefore(first))
        .toList();
  }

  /**
   * The axis with its words: a line, and below it days of which it is told which they are.
   *
   * @param y of the line
   * @param words the language of the months
   */
  public List<Shape> drawn(int y, Language words) {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Line(from, y, to, y, Shape.Tone.QUIET));
    List<LocalDate> ticks = ticks();
    boolean years = ticks.size() > 1 && ticks.stream().allMatch(day -> day.getDayOfYear() == 1);
    for (LocalDate day : ticks) {
      shapes.add(new Shape.Line(at(day), y, at(day), y + 5, Shape.Tone.QUIET));
      shapes.add(
          words(
              day,
              years
                  ? Integer.toString(day.getYear())
                  : MONTH.withLocale(words.locale()).format(day),
              y));
    }
    if (ticks.isEmpty()) {
      shapes.add(words(first, DAY.withLocale(words.locale()).format(first), y));
      shapes.add(words(last, DAY.withLocale(words.locale()).format(last), y));
    }
    return shapes;
  }

  private Shape words(LocalDate day, String text, int y) {
    double at = at(day);
    Shape.Side side = at < 12 ? Shape.Side.START : at > 88 ? Shape.Side.END : Shape.Side.MIDDLE;
    return new Shape.Words(
        side == Shape.Side.START
            ? Math.max(0, at - 2)
            : side == Shape.Side.END ? Math.min(100, at + 2) : at,
        y + 20,
        text,
        side,
        Shape.Tone.QUIET);
  }
}

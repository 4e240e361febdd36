package org.candour.query.partnership.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.candour.query.language.Language;
import org.candour.query.partnership.commitment.Commitment.CommitmentStatus;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.DayAxis;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.presentation.picture.Shape.Tone;
import org.jspecify.annotations.Nullable;

/** Promises by the month, quarter or year in which they fall due, one sign for each. */
final class PromisesByMonth {

  private static final int MOST = 20;
  private static final int FEWEST = 3;
  private static final int STEP = 17;
  private static final int FOOT = 30;

  private PromisesByMonth() {}

  /** How a promise stands, as it is drawn. */
  private enum Drawn {
    MISSED(Sign.TRIANGLE, false, Tone.LATE, "a triangle is a promise that was missed"),
    DISPUTED(Sign.DIAMOND, false, Tone.WAITING, "a diamond one that is disputed"),
    OPEN(Sign.SQUARE, true, Tone.PLAIN, "a square in outline one that is still to be kept"),
    KEPT(
        Sign.SQUARE,
        false,
        Tone.KEPT,
        "a filled square one that was kept, or of which evidence was shown"),
    OVER(Sign.DOT, true, Tone.QUIET, "a circle one that was declined or withdrawn");

    private final Sign sign;
    private final boolean hollow;
    private final Tone tone;
    private final String legend;

    Drawn(Sign sign, boolean hollow, Tone tone, String legend) {
      this.sign = sign;
      this.hollow = hollow;
      this.tone = tone;
      this.legend = legend;
    }

    static Drawn of(CommitmentStatus state) {
      return switch (state) {
        case MISSED -> MISSED;
        case DISPUTED -> DISPUTED;
        case OFFERED, ACCEPTED -> OPEN;
        case FULFILLED, EVIDENCE_SHOWN -> KEPT;
        case DECLINED, WITHDRAWN -> OVER;
      };
    }
  }

  private record Promise(LocalDate due, Listed<Commitment> listed, Drawn drawn) {}

  /** Null where too few have a day. */
  static @Nullable Picture of(List<Listed<Commitment>> rows) {
    List<Promise> dated = new ArrayList<>();
    for (Listed<Commitment> row : rows) {
      LocalDate due = row.row().due();
      if (due != null) {
        dated.add(new Promise(due, row, Drawn.of(row.row().state())));
      }
    }
    if (dated.size() < FEWEST) {
      return null;
    }
    Map<LocalDate, List<Promise>> columns = columns(dated);
    int height = columns.values().stream().mapToInt(List::size).max().orElse(1) * STEP;
    DayAxis axis =
        DayAxis.across(
            columns.keySet().iterator().next(),
            dated.stream().map(Promise::due).max(Comparator.naturalOrder()).orElseThrow());
    List<Shape> shapes = new ArrayList<>();
    columns.forEach((start, promises) -> {
      int y = height;
      for (Promise promise : promises) {
        shapes.add(mark(promise, axis.at(start), y - STEP / 2 - 1));
        y -= STEP;
      }
    });
    shapes.addAll(axis.drawn(height + 2, Language.ENGLISH));
    return new Picture(
        "promises",
        "The promises on this page by when they fall due",
        caption(dated, rows.size() - dated.size()),
        height + FOOT,
        shapes);
  }

  /** By months, if there are not too many of them, otherwise by quarters or years. */
  private static Map<LocalDate, List<Promise>> columns(List<Promise> promises) {
    List<UnaryOperator<LocalDate>> starts =
        List.of(
            day -> day.withDayOfMonth(1),
            day -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1),
            day -> day.withDayOfYear(1));
    Map<LocalDate, List<Promise>> columns = Map.of();
    for (Function<LocalDate, LocalDate> start : starts) {
      columns =
          promises.stream()
              .sorted(Comparator.comparing(Promise::drawn))
              .collect(
                  Collectors.groupingBy(
                      promise -> start.apply(promise.due()), TreeMap::new, Collectors.toList()));
      if (columns.size() <= MOST) {
        break;
      }
    }
    return columns;
  }

  private static Shape mark(Promise promise, double at, int y) {
    Drawn drawn = promise.drawn();
    return new Shape.Mark(
        at,
        y,
        drawn.sign,
        drawn.hollow,
        drawn.tone,
        promise.listed().name()
            + ": due "
            + PlainEnglish.said(promise.due())
            + ", "
            + PlainEnglish.plain(promise.listed().row().state()),
        promise.listed().address());
  }

  private static String caption(List<Promise> promises, int undated) {
    String signs =
        promises.stream()
            .map(Promise::drawn)
            .distinct()
            .sorted()
            .map(drawn -> drawn.legend)
            .collect(Collectors.joining("; "));
    return PlainEnglish.stop(PlainEnglish.capital(signs))
        + " Each leads to its promise."
        + (undated == 0 ? "" : " Those without a day are not drawn.");
  }
}

package org.candour.query.web.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.id.Party;
import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.picture.DayAxis;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.presentation.picture.Shape.Tone;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineOrder;
import org.candour.query.view.LondonTime;
import org.candour.query.web.card.NamedText;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a page in lanes by who recorded them, along time: each mark leads to its moment.
 */
final class Lanes {

  private static final int LANE = 44;
  private static final int LINE = 32;
  private static final int WORDS = 12;
  private static final int AXIS = 30;

  /** Fewer are read faster than they are looked at. */
  private static final int FEWEST = 3;

  private Lanes() {}

  /** A lane, by the roles that record in it. */
  private enum Lane {
    GOVERNOR,
    BOARD,
    COMMISSIONERS,
    PARTNERS,
    OVERSIGHT,
    INSPECTORS,
    MINISTRY,
    SOURCES,
    CANDOUR;

    String words(Language words) {
      return words.ofOne("lane", this);
    }

    /** Whoever’s word it is, where somebody else wrote it down. */
    static Lane of(Actor by) {
      return by.saidBy() == null ? of(by.role()) : of(by.saidBy());
    }

    private static Lane of(Party said) {
      if (said.board().isPresent()) {
        return BOARD;
      }
      return said.level()
          .map(level ->
              switch (level) {
                case PRISON, PRISON_GROUP -> GOVERNOR;
                case SERVICE, MINISTRY, MINISTER -> Lane.MINISTRY;
                case INSPECTORATE -> INSPECTORS;
                case COMMITTEE -> OVERSIGHT;
                case LOCAL_AUTHORITY, POLICE_AND_CRIME_COMMISSIONER -> COMMISSIONERS;
                case PROVIDER -> PARTNERS;
              })
          .orElse(PARTNERS);
    }

    private static Lane of(Role role) {
      return switch (role) {
        case EXECUTIVE_GOVERNOR -> GOVERNOR;
        case BOARD_MEMBER, BOARD_CLERK -> BOARD;
        case COMMISSIONER -> COMMISSIONERS;
        case PARTNER -> PARTNERS;
        case NATIONAL_OVERSIGHT -> OVERSIGHT;
        case INSPECTOR -> INSPECTORS;
        case REGISTRAR, AUDITOR -> SOURCES;
        case LEDGER_CLERK -> CANDOUR;
      };
    }
  }

  /** Null where there are too few entries with a date to be worth a drawing. */
  static @Nullable Picture of(
      List<TimelineLine> lines, TimelineOrder order, NamedText named, Language words) {
    List<TimelineLine> dated =
        lines.stream()
            .filter(line -> order == TimelineOrder.RECORDED || line.occurredOn().isKnown())
            .toList();
    if (dated.size() < FEWEST) {
      return null;
    }
    DayAxis axis = axis(dated, order);
    Map<Lane, List<TimelineLine>> lanes = new EnumMap<>(Lane.class);
    dated.forEach(
        line -> lanes.computeIfAbsent(Lane.of(line.by()), _ -> new ArrayList<>()).add(line));
    List<Shape> shapes = new ArrayList<>();
    int top = 0;
    for (Map.Entry<Lane, List<TimelineLine>> lane : lanes.entrySet()) {
      shapes.addAll(lane(lane.getKey(), lane.getValue(), axis, order, named, words, top));
      top += LANE;
    }
    shapes.addAll(axis.drawn(top + 2, words));
    return new Picture(
        "lanes",
        words.of(order == TimelineOrder.HAPPENED ? "lanes.happened" : "lanes.recorded"),
        caption(dated, lines.size() - dated.size(), order, words),
        top + AXIS,
        shapes);
  }

  private static DayAxis axis(List<TimelineLine> lines, TimelineOrder order) {
    LocalDate first =
        lines.stream().map(line -> first(line, order)).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        lines.stream().map(line -> last(line, order)).max(Comparator.naturalOrder()).orElseThrow();
    return DayAxis.across(first, last);
  }

  private static LocalDate first(TimelineLine line, TimelineOrder order) {
    return order == TimelineOrder.HAPPENED ? line.occurredOn().earliest() : recorded(line);
  }

  private static LocalDate last(TimelineLine line, TimelineOrder order) {
    return order == TimelineOrder.HAPPENED ? line.occurredOn().latest() : recorded(line);
  }

  private static LocalDate recorded(TimelineLine line) {
    return LocalDate.ofInstant(line.recordedAt(), LondonTime.LONDON);
  }

  private static List<Shape> lane(
      Lane lane,
      List<TimelineLine> lines,
      DayAxis axis,
      TimelineOrder order,
      NamedText named,
      Language words,
      int top) {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Words(0, top + WORDS, lane.words(words), Side.START, Tone.PLAIN));
    int y = top + LINE;
    shapes.add(new Shape.Line(0, y, 100, y, Tone.QUIET));
    lines.stream()
        .sorted(Comparator.comparing(Moments::kind))
        .forEach(line -> shapes.addAll(marks(line, axis, order, named, words, y)));
    return shapes;
  }

  /** Between the first and the last day that it can be, in outline where those are not the same. */
  private static List<Shape> marks(
      TimelineLine line,
      DayAxis axis,
      TimelineOrder order,
      NamedText named,
      Language words,
      int y) {
    LocalDate first = first(line, order);
    LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last(line, order)) / 2);
    Moment.Kind kind = Moments.kind(line);
    boolean hollow =
        kind == Moment.Kind.SILENCE
            || (order == TimelineOrder.HAPPENED && !line.occurredOn().isExact());
    List<Shape> marks = new ArrayList<>();
    if (Lag.late(line.occurredOn(), line.recordedAt(), words) != null) {
      marks.add(
          new Shape.Mark(
              axis.at(middle), y, Sign.TICK, false, kind.tone(), words.of("lanes.late"), null));
    }
    marks.add(
        new Shape.Mark(
            axis.at(middle),
            y,
            kind.sign(),
            hollow,
            kind.tone(),
            PlainEnglish.capital(words.date(line.occurredOn())) + ": " + said(line, named, words),
            "#e" + line.index()));
    return marks;
  }

  /** Its first sentence; where the page is in another language, only its number. */
  private static String said(TimelineLine line, NamedText named, Language words) {
    return words.recordTag() == null
        ? Headline.of(named.text(line.sentence())).first()
        : words.of("entry", Long.toString(line.index()));
  }

  private static String caption(
      List<TimelineLine> lines, int undated, TimelineOrder order, Language words) {
    List<Moment.Kind> kinds = lines.stream().map(Moments::kind).distinct().sorted().toList();
    boolean rough =
        order == TimelineOrder.HAPPENED
            && lines.stream().anyMatch(line -> !line.occurredOn().isExact());
    boolean late =
        lines.stream()
            .anyMatch(line -> Lag.late(line.occurredOn(), line.recordedAt(), words) != null);
    String signs =
        Stream.of(
                Arrays.stream(Moment.Kind.values())
                    .filter(kinds::contains)
                    .map(kind -> kind.legend(words)),
                Stream.ofNullable(rough ? words.of("legend.rough") : null),
                Stream.ofNullable(late ? words.of("legend.late") : null))
            .flatMap(parts -> parts)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return PlainEnglish.stop(PlainEnglish.capital(signs))
        + (undated == 0 ? "" : " " + words.count("lanes.undated", undated));
  }
}

package org.candour.query.web.timeline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineOrder;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines of the timeline into words; templates call it {@code moments}. */
@Component("moments")
public class Moments {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private final ViewCatalogue views;

  Moments(ViewCatalogue views) {
    this.views = views;
  }

  /** Lines that stand by themselves: each says its whole date. */
  public List<Moment> of(List<TimelineLine> lines, NamedText named, PageLinks links) {
    return lines.stream()
        .map(line ->
            moment(
                line,
                PlainEnglish.capital(line.occurredOn().inWords()),
                TimelineOrder.HAPPENED,
                named,
                links))
        .toList();
  }

  /** A line below the heading of its month. */
  Moment within(TimelineLine line, TimelineOrder order, NamedText named, PageLinks links) {
    String day =
        switch (order) {
          case HAPPENED -> day(line.occurredOn());
          case RECORDED -> recorded(line.recordedAt());
        };
    return moment(line, day, order, named, links);
  }

  private static String day(PartialDate on) {
    return switch (on.precision()) {
      case DAY -> DAY.format(on.earliest());
      case MONTH -> "Day not known";
      case YEAR -> "Month not known";
      case UNKNOWN -> "Date not known";
    };
  }

  /** {@code 30 November, 5:15am}. */
  private static String recorded(Instant at) {
    return PlainEnglish.time(at).replaceFirst(" [0-9]{4}, ", ", ");
  }

  private Moment moment(
      TimelineLine line, String day, TimelineOrder order, NamedText named, PageLinks links) {
    Headline said = Headline.of(line.sentence());
    String why = line.explanation();
    return new Moment(
        line.index(),
        day,
        kind(line),
        named.of(said.first()),
        said.rest().isEmpty() ? List.of() : named.of(said.rest()),
        named.who(line.by()),
        when(line, order),
        Lag.late(line.occurredOn(), line.recordedAt()),
        why == null || line.sentence().contains(why) ? null : why,
        source(line.source()),
        line.correctedBy(),
        links.to("entries", Long.toString(line.index())),
        replay(line.stream(), line.sequence(), links));
  }

  private static String when(TimelineLine line, TimelineOrder order) {
    return switch (order) {
      case HAPPENED ->
          "Recorded "
              + PlainEnglish.time(line.recordedAt())
              + comma(Lag.soon(line.occurredOn(), line.recordedAt()));
      case RECORDED -> "Happened " + PlainEnglish.on(line.occurredOn());
    };
  }

  private static String comma(String words) {
    return words.isEmpty() ? "" : ", " + words;
  }

  static Moment.Kind kind(TimelineLine line) {
    return switch (line.type()) {
      case "duty.breached" -> Moment.Kind.BREACH;
      case "fact.corrected" -> Moment.Kind.CORRECTION;
      default -> line.by().role() == Role.LEDGER_CLERK ? Moment.Kind.SILENCE : Moment.Kind.ORDINARY;
    };
  }

  private static @Nullable String source(TimelineLine.@Nullable SourceNote source) {
    return source == null
        ? null
        : source.title()
            + PlainEnglish.maybe(", ", source.publisher(), "")
            + " ("
            + PlainEnglish.plain(source.confidence())
            + " confidence)";
  }

  /** The replay of a matter, at its last step; null where no view has steps of such a stream. */
  @Nullable String replay(StreamId stream, PageLinks links) {
    return views.replaying(stream.type()).isEmpty()
        ? null
        : links.to("streams", stream.type(), stream.id(), "replay");
  }

  /** Null where no view has steps of such a stream. */
  public @Nullable String replay(StreamId stream, long sequence, PageLinks links) {
    return views.replaying(stream.type()).isEmpty()
        ? null
        : links.step("at", sequence, "streams", stream.type(), stream.id(), "replay");
  }
}

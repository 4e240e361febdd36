package org.candour.query.web.timeline;

import java.time.Instant;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.StreamId;
import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineOrder;
import org.candour.query.view.LondonTime;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines of the timeline into words; templates call it {@code moments}. */
@Component("moments")
public class Moments {

  private final ViewCatalogue views;

  Moments(ViewCatalogue views) {
    this.views = views;
  }

  /** Lines that stand by themselves: each says its whole date. */
  public List<Moment> of(
      List<TimelineLine> lines, NamedText named, PageLinks links, Language words) {
    return lines.stream()
        .map(line ->
            moment(
                line,
                PlainEnglish.capital(words.date(line.occurredOn())),
                TimelineOrder.HAPPENED,
                named,
                links,
                words))
        .toList();
  }

  /** A line below the heading of its month. */
  Moment within(
      TimelineLine line, TimelineOrder order, NamedText named, PageLinks links, Language words) {
    String day =
        switch (order) {
          case HAPPENED -> day(line.occurredOn(), words);
          case RECORDED -> recorded(line.recordedAt(), words);
        };
    return moment(line, day, order, named, links, words);
  }

  private static String day(PartialDate on, Language words) {
    return switch (on.precision()) {
      case DAY -> words.dayOfYear(on.earliest());
      case MONTH -> words.of("moment.no-day");
      case YEAR -> words.of("moment.no-month");
      case UNKNOWN -> words.of("moment.no-date");
    };
  }

  /** {@code 30 November, 5:15am}. */
  private static String recorded(Instant at, Language words) {
    return words.dayOfYear(at.atZone(LondonTime.LONDON)) + ", " + words.clock(at);
  }

  private Moment moment(
      TimelineLine line,
      String day,
      TimelineOrder order,
      NamedText named,
      PageLinks links,
      Language words) {
    Headline said = Headline.of(line.sentence());
    String why = line.explanation();
    return new Moment(
        line.index(),
        day,
        kind(line),
        named.of(said.first()),
        said.rest().isEmpty() ? List.of() : named.of(said.rest()),
        named.who(line.by(), words),
        when(line, order, words),
        Lag.late(line.occurredOn(), line.recordedAt(), words),
        why == null || line.sentence().contains(why) ? null : why,
        source(line.source()),
        line.correctedBy(),
        links.to("entries", Long.toString(line.index())),
        replay(line.stream(), line.sequence(), links));
  }

  private static String when(TimelineLine line, TimelineOrder order, Language words) {
    return switch (order) {
      case HAPPENED ->
          words.of("moment.recorded", line.recordedAt())
              + comma(Lag.soon(line.occurredOn(), line.recordedAt(), words));
      case RECORDED -> words.of("moment.happened", words.on(line.occurredOn()));
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

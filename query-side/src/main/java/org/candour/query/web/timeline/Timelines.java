package org.candour.query.web.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.EventType;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.StreamId;
import org.candour.query.api.problem.Params;
import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineOrder;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.LondonTime;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Paging;
import org.candour.query.web.context.Tally;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads what happened to somebody or something. */
@Component
public class Timelines {

  private static final int PAGE = 50;

  private final ViewReader reader;
  private final TimelineView timeline;
  private final CardRenderer cards;
  private final PointInTimeResolver points;
  private final Moments moments;

  Timelines(
      ViewReader reader,
      TimelineView timeline,
      CardRenderer cards,
      PointInTimeResolver points,
      Moments moments) {
    this.reader = reader;
    this.timeline = timeline;
    this.cards = cards;
    this.points = points;
    this.moments = moments;
  }

  /** The view that it is read from. */
  public TimelineView view() {
    return timeline;
  }

  /** One page of the entries in a stream, and of those in others that name it. */
  public Timeline of(PageRequest request, Params params, StreamId stream) {
    PageLinks links = request.links();
    Language words = request.words();
    TimelineForm form = TimelineForm.of(params, request, points);
    TimelineQuery query = TimelineQuery.about(stream, form.narrowed());
    Page<TimelineLine> page =
        reader.list(
            request.account(),
            timeline,
            request.asAt(),
            query.filters(),
            form.order().sort(),
            params.text("after"),
            PAGE);
    List<TimelineLine> lines = page.rows().stream().map(Row::value).toList();
    NamedText named = cards.naming(request, lines.stream().flatMap(TimelineLine::named));
    return new Timeline(
        moments.replay(stream, links),
        evidence(stream),
        form,
        orders(form.order(), links, words),
        kinds(request, stream),
        tally(request, query, page),
        hidden(request),
        Lanes.of(lines, form.order(), named, words),
        months(lines, form.order(), named, request),
        Paging.of(links, page));
  }

  private static String evidence(StreamId stream) {
    return UriComponentsBuilder.fromPath("/evidence")
        .queryParam("stream", "{stream}")
        .encode()
        .buildAndExpand(stream.toString())
        .toUriString();
  }

  private static List<Timeline.OrderLink> orders(
      TimelineOrder order, PageLinks links, Language words) {
    return List.of(
        Timeline.OrderLink.of(
            words.ofOne("timeline.order", TimelineOrder.HAPPENED),
            order == TimelineOrder.HAPPENED,
            links,
            null),
        Timeline.OrderLink.of(
            words.ofOne("timeline.order", TimelineOrder.RECORDED),
            order == TimelineOrder.RECORDED,
            links,
            TimelineOrder.RECORDED.name()));
  }

  /** {@code 340 entries}; where something is asked for, {@code 12 of 340 entries}. */
  private String tally(PageRequest request, TimelineQuery query, Page<TimelineLine> page) {
    ViewReader.Counts counts =
        reader.counts(
            request.account(),
            timeline,
            request.asAt(),
            query.filters(),
            query.whole().filters(),
            page);
    Language words = request.words();
    String all = words.count("entries", counts.of(), Tally.counted(counts.of(), words));
    return query.narrowed().equals(TimelineNarrowing.NONE)
        ? counts.of() == 0 ? words.of("timeline.none") : PlainEnglish.capital(all)
        : PlainEnglish.capital(
            words.of("timeline.some", Tally.counted(counts.count(), words), all));
  }

  /** How many are withheld is not said: that could be narrowed down to what they are about. */
  private static String hidden(PageRequest request) {
    Language words = request.words();
    return words.of("timeline.withheld")
        + (request.account().isSignedIn() ? "" : " " + words.of("timeline.sign-in"));
  }

  /** Only what there is, so that nobody has to choose among all that could have happened. */
  private List<Timeline.KindGroup> kinds(PageRequest request, StreamId subject) {
    EventRegistry registry = EventRegistry.instance();
    List<String> types =
        registry.all().stream().map(registry::typeOf).map(EventType::value).distinct().toList();
    Map<String, String> byKey =
        types.stream()
            .collect(
                Collectors.toMap(
                    type -> TimelineView.subjectAndType(subject, type),
                    type -> type,
                    (a, _) -> a,
                    LinkedHashMap::new));
    Set<String> there =
        reader.present(
            request.account(),
            timeline,
            request.asAt(),
            TimelineView.SUBJECT_AND_TYPE,
            byKey.keySet());
    Map<String, List<TimelineForm.Choice>> groups = new LinkedHashMap<>();
    byKey.forEach((key, type) -> {
      if (there.contains(key)) {
        String[] words = type.replace('-', ' ').split("[.]", 2);
        groups
            .computeIfAbsent(PlainEnglish.capital(words[0]), _ -> new ArrayList<>())
            .add(new TimelineForm.Choice(type, PlainEnglish.capital(words[0] + " " + words[1])));
      }
    });
    return groups.entrySet().stream()
        .map(group -> new Timeline.KindGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private List<Timeline.Month> months(
      List<TimelineLine> lines, TimelineOrder order, NamedText named, PageRequest request) {
    List<Timeline.Month> months = new ArrayList<>();
    String title = "";
    List<Moment> under = new ArrayList<>();
    for (TimelineLine line : lines) {
      String month = month(line, order, request.words());
      if (!month.equals(title) && !under.isEmpty()) {
        months.add(new Timeline.Month(title, List.copyOf(under)));
        under.clear();
      }
      title = month;
      under.add(moments.within(line, order, named, request.links(), request.words()));
    }
    if (!under.isEmpty()) {
      months.add(new Timeline.Month(title, List.copyOf(under)));
    }
    return months;
  }

  private static String month(TimelineLine line, TimelineOrder order, Language words) {
    if (order == TimelineOrder.RECORDED) {
      return words.month(line.recordedAt().atZone(LondonTime.LONDON));
    }
    return switch (line.occurredOn().precision()) {
      case DAY, MONTH -> words.month(line.occurredOn().earliest());
      case YEAR -> words.date(line.occurredOn());
      case UNKNOWN -> words.of("moment.no-date");
    };
  }
}

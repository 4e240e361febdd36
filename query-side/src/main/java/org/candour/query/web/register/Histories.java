package org.candour.query.web.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.EventType;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.StreamId;
import org.candour.query.api.problem.Params;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.EntryTrait;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Paging;
import org.candour.query.web.context.Tally;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the history of a row’s matter from the audit timeline. */
@Component
class Histories {

  private static final int PAGE = 50;
  private static final List<FilterForm.Option> TRAITS =
      Arrays.stream(EntryTrait.values())
          .map(trait ->
              new FilterForm.Option(trait.name(), PlainEnglish.capital(PlainEnglish.plain(trait))))
          .toList();

  private final ViewReader reader;
  private final TimelineView timeline;
  private final CardRenderer cards;

  Histories(ViewReader reader, TimelineView timeline, CardRenderer cards) {
    this.reader = reader;
    this.timeline = timeline;
    this.cards = cards;
  }

  TimelineView view() {
    return timeline;
  }

  /**
   * One page of the entries in a stream, and of those in others that name it.
   *
   * @param own whether the stream is the row’s own, which can be replayed
   */
  History of(PageRequest request, Params params, StreamId stream, boolean own) {
    TimelineQuery query =
        new TimelineQuery(
            null,
            null,
            stream,
            params.text("type"),
            params.constant(TimelineView.WHICH, EntryTrait.class),
            params.from("from"),
            params.to("to", "from"));
    Page<TimelineLine> page =
        reader.list(
            request.account(),
            timeline,
            request.asAt(),
            query.filters(),
            params.text("after"),
            PAGE);
    List<TimelineLine> lines = page.rows().stream().map(Row::value).toList();
    PageLinks links = request.links();
    return new History(
        own ? links.to("streams", stream.type(), stream.id(), "replay") : null,
        own ? evidence(stream) : null,
        form(params, links),
        tally(request, query, page),
        lines,
        cards.naming(request, lines.stream().flatMap(TimelineLine::named)),
        Paging.of(links, page));
  }

  private static String evidence(StreamId stream) {
    return UriComponentsBuilder.fromPath("/evidence")
        .queryParam("stream", "{stream}")
        .encode()
        .buildAndExpand(stream.toString())
        .toUriString();
  }

  private Tally tally(PageRequest request, TimelineQuery query, Page<TimelineLine> page) {
    var whole = query.whole().filters();
    return Tally.of(
        reader.counts(request.account(), timeline, request.asAt(), query.filters(), whole, page),
        null,
        "entry",
        "entries");
  }

  private static History.HistoryForm form(Params params, PageLinks links) {
    Map<String, String> kept = new TreeMap<>(links.parameters());
    kept.keySet().retainAll(List.of("asAt"));
    return new History.HistoryForm(
        params.text("from"),
        params.text("to"),
        params.text("type"),
        types(),
        params.text(TimelineView.WHICH),
        TRAITS,
        kept);
  }

  private static List<FilterForm.Option> types() {
    EventRegistry registry = EventRegistry.instance();
    return registry.all().stream()
        .map(registry::typeOf)
        .map(EventType::value)
        .distinct()
        .map(type -> new FilterForm.Option(type, FieldNames.happened(type)))
        .toList();
  }
}

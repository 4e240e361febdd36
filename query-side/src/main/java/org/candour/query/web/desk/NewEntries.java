package org.candour.query.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candour.events.id.StreamId;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was recorded about a place from an entry on, the newest first. */
@Component
class NewEntries {

  private final ViewReader reader;
  private final TimelineView timeline;
  private final CardRenderer cards;

  NewEntries(ViewReader reader, TimelineView timeline, CardRenderer cards) {
    this.reader = reader;
    this.timeline = timeline;
    this.cards = cards;
  }

  TimelineView view() {
    return timeline;
  }

  /** The lines from an entry on. */
  Page<TimelineLine> page(
      PageRequest request, Place place, long from, @Nullable String after, int limit) {
    return reader.list(
        request.account(), timeline, request.asAt(), filters(place, from), after, limit);
  }

  /** How many there are, counted as far as {@link Page#MOST_COUNTED}. */
  long count(PageRequest request, Place place, long from, Page<TimelineLine> first) {
    return first.next() == null
        ? first.rows().size()
        : first
            .count()
            .orElseGet(() ->
                reader.count(request.account(), timeline, request.asAt(), filters(place, from)));
  }

  NamedText named(PageRequest request, Page<TimelineLine> page) {
    return cards.naming(request, lines(page).stream().flatMap(TimelineLine::named));
  }

  /** What a stream is called, as far as the account may know. */
  String name(PageRequest request, StreamId stream) {
    return cards.links(request, "", Set.of(stream)).said().getFirst().getFirst().text();
  }

  static List<TimelineLine> lines(Page<TimelineLine> page) {
    return page.rows().stream().map(Row::value).toList();
  }

  private static List<Filter> filters(Place place, long from) {
    List<Filter> filters = new ArrayList<>();
    filters.add(
        place.of() == null
            ? new Filter.Is(TimelineView.OWN, "yes")
            : new Filter.Is(TimelineView.SUBJECT, place.of().toString()));
    if (from > 0) {
      filters.add(new Filter.KeyAfter(TimelineView.keysFrom(from)));
    }
    return filters;
  }
}

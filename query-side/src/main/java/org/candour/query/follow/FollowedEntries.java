package org.candour.query.follow;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the entries that somebody follows, as that account may see them, in words. */
@Component
public class FollowedEntries {

  private final ViewReader reader;
  private final TimelineView timeline;
  private final CardRenderer cards;

  FollowedEntries(ViewReader reader, TimelineView timeline, CardRenderer cards) {
    this.reader = reader;
    this.timeline = timeline;
    this.cards = cards;
  }

  /**
   * Entries, the newest first.
   *
   * @param next the cursor of older ones; null where there are none
   */
  public record Stretch(List<ToldEntry> entries, @Nullable String next) {
    public Stretch {
      entries = List.copyOf(entries);
    }
  }

  /** How many entries of the ledger can be told of by now. */
  public long size() {
    return reader.lag(timeline.name()).size();
  }

  /** A stretch of all of them. */
  public Stretch newest(
      PageRequest request, TimelineQuery query, @Nullable String after, int limit) {
    return stretch(request, query.filters(), after, limit);
  }

  /** The newest of those from one entry up to, and without, another. */
  public Stretch between(PageRequest request, TimelineQuery query, long from, long to, int limit) {
    return stretch(request, between(query, from, to), null, limit);
  }

  /** How many those are, counted as far as {@link Page#MOST_COUNTED}. */
  public long count(PageRequest request, TimelineQuery query, long from, long to) {
    return reader.count(request.account(), timeline, request.asAt(), between(query, from, to));
  }

  private static List<Filter> between(TimelineQuery query, long from, long to) {
    List<Filter> filters = new ArrayList<>(query.filters());
    if (from > 0) {
      filters.add(new Filter.KeyAfter(TimelineView.keysFrom(from)));
    }
    filters.add(new Filter.KeyBefore(TimelineView.keysFrom(to)));
    return filters;
  }

  private Stretch stretch(
      PageRequest request, List<Filter> filters, @Nullable String after, int limit) {
    Page<TimelineLine> page =
        reader.list(request.account(), timeline, request.asAt(), filters, after, limit);
    NamedText named =
        cards.naming(request, page.rows().stream().map(Row::value).flatMap(TimelineLine::named));
    return new Stretch(page.rows().stream().map(row -> told(row, named)).toList(), page.next());
  }

  private static ToldEntry told(Row<TimelineLine> row, NamedText named) {
    TimelineLine line = row.value();
    List<String> circumstances = new ArrayList<>();
    circumstances.add("Happened " + happened(line.occurredOn()) + ".");
    circumstances.add("Recorded on " + PlainEnglish.time(line.recordedAt()) + ", London time.");
    circumstances.add("By " + Span.text(named.who(line.by(), Language.ENGLISH)) + ".");
    if (line.explanation() != null) {
      circumstances.add("Why: " + PlainEnglish.stop(line.explanation()));
    }
    if (line.source() != null) {
      circumstances.add("Source: " + PlainEnglish.stop(line.source().title()));
    }
    return new ToldEntry(
        line.index(),
        line.recordedAt(),
        named.text(line.sentence()),
        String.join(" ", circumstances),
        row.audience().isPublic());
  }

  private static String happened(PartialDate date) {
    return date.isKnown() ? PlainEnglish.on(date) : "on a day that is not known";
  }
}

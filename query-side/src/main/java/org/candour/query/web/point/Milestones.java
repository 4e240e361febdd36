package org.candour.query.web.point;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageLinks;
import org.springframework.stereotype.Component;

/** The entries of what a page is about, by which a point can be named. */
@Component
class Milestones {

  private static final int SHOWN = 100;

  private final PresentationCatalogue presentations;
  private final PointInTimeResolver points;
  private final ViewReader reader;
  private final TimelineView timeline;

  Milestones(
      PresentationCatalogue presentations,
      PointInTimeResolver points,
      ViewReader reader,
      TimelineView timeline) {
    this.presentations = presentations;
    this.points = points;
    this.reader = reader;
    this.timeline = timeline;
  }

  /** Those that the account may see, the oldest first; none where the page is about no stream. */
  List<PointPage.Milestone> of(Account account, PageLinks to) {
    return stream(to).map(stream -> entries(account, stream, to)).orElse(List.of());
  }

  private List<PointPage.Milestone> entries(Account account, StreamId stream, PageLinks to) {
    PointInTime now = points.resolve(null).asAt();
    List<Filter> about = TimelineQuery.about(stream, TimelineNarrowing.NONE).filters();
    return reader.list(account, timeline, now, about, null, SHOWN).rows().stream()
        .map(Row::value)
        .filter(line -> line.stream().equals(stream))
        .map(line -> milestone(line, to))
        .toList()
        .reversed();
  }

  private static PointPage.Milestone milestone(TimelineLine line, PageLinks to) {
    String type = line.type().replace('.', ' ').replace('-', ' ');
    return new PointPage.Milestone(
        PlainEnglish.capital(type),
        to.with("asAt", Long.toString(line.index())),
        "entry "
            + line.index()
            + ", recorded "
            + PlainEnglish.time(line.recordedAt())
            + "; happened "
            + PlainEnglish.on(line.occurredOn()));
  }

  private Optional<StreamId> stream(PageLinks to) {
    List<String> segments = Arrays.stream(to.path().split("/")).filter(s -> !s.isEmpty()).toList();
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    String key = segments.getLast();
    return presentations.views().stream()
        .filter(view ->
            presentations.saying(view).address().equals(segments.subList(0, segments.size() - 1)))
        .findFirst()
        .flatMap(View::replays)
        .map(type -> new StreamId(type, key));
  }
}

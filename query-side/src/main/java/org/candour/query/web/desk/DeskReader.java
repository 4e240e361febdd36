package org.candour.query.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.candour.query.duties.DeadlineRow;
import org.candour.query.duties.DueView;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.RowFilters;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of desks, and in one go for all of them how the days came about. */
@Component
class DeskReader {

  /** How many rows of a part stand on a desk; the register has them all. */
  private static final int SHOWN = 5;

  private final ViewReader reader;
  private final PresentationCatalogue presentations;
  private final DueView due;
  private final TimelineView timeline;

  DeskReader(
      ViewReader reader, PresentationCatalogue presentations, DueView due, TimelineView timeline) {
    this.reader = reader;
    this.presentations = presentations;
    this.due = due;
    this.timeline = timeline;
  }

  /**
   * A part as it was found.
   *
   * @param count how many rows it has, counted as far as {@link Page#MOST_COUNTED}
   * @param about the matter of each row; null where it has none
   */
  record Found<V>(
      DeskPart part, long count, CardRenderer.Listed<V> listed, List<@Nullable StreamId> about) {

    /** What may be recorded of a row. */
    List<DeskPart.Verb> verbs(int row) {
      V value = listed.rows().get(row).value();
      return part.verbs().stream()
          .filter(verb -> listed.presentation().takes(value, verb.command()))
          .toList();
    }
  }

  /** The views that parts are made of, and those that say how days came about. */
  List<View<?>> views(Stream<DeskPart> parts) {
    List<View<?>> views =
        parts
            .map(DeskPart::view)
            .distinct()
            .map(this::view)
            .collect(Collectors.toCollection(ArrayList::new));
    views.add(timeline);
    return views;
  }

  private View<?> view(String name) {
    return presentations
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no view " + name));
  }

  Found<?> find(PageRequest request, DeskPart part) {
    return find(request, part, SHOWN);
  }

  /** The same with so many of its rows at most. */
  Found<?> find(PageRequest request, DeskPart part, int rows) {
    return find(request, part, view(part.view()), rows);
  }

  /** How many rows a part has, without reading them. */
  long count(PageRequest request, DeskPart part) {
    View<?> view = view(part.view());
    return reader.count(
        request.account(), view, request.asAt(), RowFilters.of(view, part.filters()));
  }

  private <V> Found<V> find(PageRequest request, DeskPart part, View<V> view, int rows) {
    List<Filter> filters = RowFilters.of(view, part.filters());
    Page<V> page = reader.list(request.account(), view, request.asAt(), filters, null, rows);
    long count =
        page.next() == null
            ? page.rows().size()
            : page.count()
                .orElseGet(() -> reader.count(request.account(), view, request.asAt(), filters));
    List<@Nullable StreamId> about = new ArrayList<>();
    page.rows().forEach(row -> about.add(matter(view, row)));
    return new Found<>(
        part, count, new CardRenderer.Listed<>(presentations.saying(view), page.rows()), about);
  }

  private <V> @Nullable StreamId matter(View<V> view, Row<V> row) {
    return view.replays()
        .map(type -> new StreamId(type, row.key()))
        .or(() -> presentations.saying(view).stream(row.value()))
        .orElse(null);
  }

  /**
   * What falls due in the matters of these parts, each with how its day came about.
   *
   * @param byPart for each part, and each of its rows, what falls due there; null for nothing
   * @param setBy the entries that set the days, by their numbers
   */
  record Days(List<List<@Nullable DeadlineRow>> byPart, Map<Long, TimelineLine> setBy) {}

  /** Two questions, however many parts there are. */
  Days days(PageRequest request, List<Found<?>> parts) {
    Set<String> matters =
        parts.stream()
            .flatMap(part -> part.about().stream())
            .filter(Objects::nonNull)
            .map(DeskReader::key)
            .collect(Collectors.toSet());
    Map<String, DeadlineRow> chief =
        matters.isEmpty()
            ? Map.of()
            : reader.findByKey(request.account(), due, matters, request.asAt());
    List<List<@Nullable DeadlineRow>> byPart = new ArrayList<>();
    for (Found<?> part : parts) {
      List<@Nullable DeadlineRow> days = new ArrayList<>();
      for (int i = 0; i < part.about().size(); i++) {
        StreamId about = part.about().get(i);
        Object row = part.listed().rows().get(i).value();
        days.add(
            row instanceof DeadlineRow own ? own : about == null ? null : chief.get(key(about)));
      }
      byPart.add(days);
    }
    return new Days(byPart, setBy(request, byPart));
  }

  private Map<Long, TimelineLine> setBy(
      PageRequest request, List<List<@Nullable DeadlineRow>> byPart) {
    Set<String> keys =
        byPart.stream()
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .filter(DeadlineRow::open)
            .map(row -> TimelineView.key(row.setBy(), row.stream()))
            .collect(Collectors.toSet());
    return keys.isEmpty()
        ? Map.of()
        : reader.findAll(request.account(), timeline, keys, request.asAt()).stream()
            .collect(Collectors.toMap(TimelineLine::index, line -> line, (one, _) -> one));
  }

  private static String key(StreamId matter) {
    return matter.type() + ' ' + matter.id();
  }

  /** The row of a view, if the account may see it. */
  <V> Optional<V> row(PageRequest request, View<V> view, String key) {
    return Optional.ofNullable(
        reader.findByKey(request.account(), view, Set.of(key), request.asAt()).get(key));
  }
}

package org.candour.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.view.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the timeline somebody wants; null is any.
 *
 * @param which the name of an {@link EntryTrait}
 */
public record TimelineQuery(
    @Nullable StreamId establishment,
    @Nullable StreamId organisation,
    @Nullable StreamId stream,
    @Nullable String type,
    @Nullable String which,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** What addresses call the prison. */
  public static final String ESTABLISHMENT = "establishment";

  /** Every entry, once. */
  public static final TimelineQuery ENTIRE =
      new TimelineQuery(null, null, null, null, null, null, null);

  /** Every entry under one subject. */
  public static TimelineQuery of(StreamId establishment) {
    return new TimelineQuery(establishment, null, null, null, null, null, null);
  }

  /**
   * The filters of the timeline's lines. Each entry comes once, under one of the subjects asked
   * for.
   */
  public List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    if (establishment != null) {
      filters.add(under(establishment));
      also(filters, TimelineView.CONCERNS, organisation);
      also(filters, TimelineView.STREAM, stream);
    } else if (organisation != null) {
      filters.add(under(organisation));
      also(filters, TimelineView.STREAM, stream);
    } else if (stream != null) {
      filters.add(under(stream));
    } else {
      filters.add(
          type == null
              ? new Filter.Is(TimelineView.OWN, "yes")
              : new Filter.Is(TimelineView.OWN_TYPE, type));
    }
    if (which != null) {
      filters.add(new Filter.Is(TimelineView.WHICH, which));
    }
    if (from != null || to != null) {
      filters.add(new Filter.Between(TimelineView.OCCURRED, from, to));
    }
    return filters;
  }

  /** Filters of the lines of a prison, as addresses name them. */
  public static Map<String, String> address(String prison, Map<String, String> filters) {
    Map<String, String> named = new HashMap<>(Map.of(ESTABLISHMENT, prison));
    filters.forEach(
        (name, value) -> named.put(name.replace(TimelineView.OCCURRED + "-", ""), value));
    return named;
  }

  /** The same subject with nothing filtered out, to count against. */
  public TimelineQuery whole() {
    return new TimelineQuery(establishment, organisation, stream, null, null, null, null);
  }

  private Filter under(StreamId subject) {
    return type == null
        ? new Filter.Is(TimelineView.SUBJECT, subject.toString())
        : new Filter.Is(TimelineView.SUBJECT_AND_TYPE, TimelineView.subjectAndType(subject, type));
  }

  private static void also(List<Filter> filters, String facet, @Nullable StreamId id) {
    if (id != null) {
      filters.add(new Filter.Is(facet, id.toString()));
    }
  }
}

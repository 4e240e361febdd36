package org.candour.query.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.view.filter.Filter;
import org.jspecify.annotations.Nullable;

/** Which lines of the timeline somebody wants; null is any. */
public record TimelineQuery(
    @Nullable StreamId establishment,
    @Nullable StreamId organisation,
    @Nullable StreamId stream,
    TimelineNarrowing narrowed) {

  /** What addresses call the prison. */
  public static final String ESTABLISHMENT = "establishment";

  /** Every entry, once. */
  public static final TimelineQuery ENTIRE =
      new TimelineQuery(null, null, null, TimelineNarrowing.NONE);

  /** Every entry under a prison. */
  public static TimelineQuery of(StreamId establishment) {
    return new TimelineQuery(establishment, null, null, TimelineNarrowing.NONE);
  }

  /** The entries in a stream, and those in others that name it. */
  public static TimelineQuery about(StreamId stream, TimelineNarrowing narrowed) {
    return new TimelineQuery(null, null, stream, narrowed);
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
          narrowed.type() == null
              ? new Filter.Is(TimelineView.OWN, "yes")
              : new Filter.Is(TimelineView.OWN_TYPE, narrowed.type()));
    }
    filters.addAll(narrowed.filters());
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
    return new TimelineQuery(establishment, organisation, stream, TimelineNarrowing.NONE);
  }

  private Filter under(StreamId subject) {
    String type = narrowed.type();
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

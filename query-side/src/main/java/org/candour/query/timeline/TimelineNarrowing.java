package org.candour.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.PointInTimeResolver;
import org.jspecify.annotations.Nullable;

/**
 * What the lines under a subject are narrowed to; null is any.
 *
 * @param type the logical name of an event
 * @param which the name of an {@link EntryTrait}
 * @param by the name of the role of whoever recorded it
 * @param from the first day on which it can have happened
 * @param to the last
 * @param entries when it was recorded
 */
public record TimelineNarrowing(
    @Nullable String type,
    @Nullable String which,
    @Nullable String by,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Entries entries) {

  /**
   * A stretch of the ledger, which is in the order of recording.
   *
   * @param from the number of the first entry
   * @param before the number of the first entry after it
   */
  public record Entries(@Nullable Long from, @Nullable Long before) {
    public static final Entries ALL = new Entries(null, null);

    /** Those recorded from one day to another in London; null is no end. */
    public static Entries recorded(
        PointInTimeResolver points, @Nullable LocalDate from, @Nullable LocalDate to) {
      return new Entries(
          from == null ? null : points.sizeBefore(from),
          to == null ? null : points.sizeBefore(to.plusDays(1)));
    }
  }

  /** Everything. */
  public static final TimelineNarrowing NONE =
      new TimelineNarrowing(null, null, null, null, null, Entries.ALL);

  /** Only entries of one type. */
  public static TimelineNarrowing toType(@Nullable String type) {
    return new TimelineNarrowing(type, null, null, null, null, Entries.ALL);
  }

  /** The filters besides the type, which is found together with the subject. */
  List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    if (which != null) {
      filters.add(new Filter.Is(TimelineView.WHICH, which));
    }
    if (by != null) {
      filters.add(new Filter.Is(TimelineView.BY, by));
    }
    if (from != null || to != null) {
      filters.add(new Filter.Between(TimelineView.OCCURRED, from, to));
    }
    if (entries.from != null) {
      filters.add(new Filter.KeyAfter(TimelineView.keysFrom(entries.from)));
    }
    if (entries.before != null) {
      filters.add(new Filter.KeyBefore(TimelineView.keysFrom(entries.before)));
    }
    return filters;
  }
}

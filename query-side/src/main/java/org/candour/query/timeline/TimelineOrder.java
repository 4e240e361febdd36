package org.candour.query.timeline;

import org.candour.query.view.filter.Sort;
import org.jspecify.annotations.Nullable;

/** In what order lines are read, the latest first. */
public enum TimelineOrder {
  /** By the first day on which it can have happened. */
  HAPPENED,
  /** By when the ledger learned it, which is the order of entries. */
  RECORDED;

  /** What addresses call the order. */
  public static final String PARAMETER = "order";

  /** Null for the order of the view. */
  public @Nullable Sort sort() {
    return this == HAPPENED ? new Sort(TimelineView.OCCURRED, true) : null;
  }
}

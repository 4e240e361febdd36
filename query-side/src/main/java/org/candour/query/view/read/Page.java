package org.candour.query.view.read;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param viewSize how many entries the view had seen when it was read
 * @param next where the next stretch begins; null at the end
 * @param count how many rows the list has, as {@link ViewReader#count} says it, if that had to be
 *     known to read its beginning
 */
public record Page<V>(List<Row<V>> rows, long viewSize, @Nullable String next, OptionalLong count) {

  /**
   * How far the rows of a list are counted. Counting on would take the longer the longer the ledger
   * is, and nobody reads so many.
   */
  public static final long MOST_COUNTED = 1_000;
}

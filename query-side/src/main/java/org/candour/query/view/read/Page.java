package org.candour.query.view.read;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param viewSize how many entries the view had seen when it was read
 * @param previous the cursor of the stretch before it; null at the beginning
 * @param next where the next stretch begins; null at the end
 * @param count how many rows the list has, as {@link ViewReader#count} says it, if that had to be
 *     known to read its beginning, or this is all of it
 */
public record Page<V>(
    List<Row<V>> rows,
    long viewSize,
    @Nullable String previous,
    @Nullable String next,
    OptionalLong count) {

  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * A stretch of rows that were read from a cursor on, and no more than one over the limit.
   *
   * @param found in the order in which they were read, which is against that of the list where the
   *     cursor leads to what comes before
   */
  static <V> Page<V> of(
      List<Row<V>> found, long viewSize, @Nullable String cursor, int limit, OptionalLong count) {
    boolean more = found.size() > limit;
    List<Row<V>> rows = more ? found.subList(0, limit) : found;
    boolean back = Cursor.isInFront(cursor);
    List<Row<V>> page = back ? rows.reversed() : rows;
    boolean starts = back ? !more : cursor == null;
    boolean ends = !back && !more;
    return new Page<>(
        page,
        viewSize,
        starts || page.isEmpty() ? null : Cursor.inFront(page.getFirst().cursor()),
        ends || page.isEmpty() ? null : page.getLast().cursor(),
        starts && ends ? OptionalLong.of(page.size()) : count);
  }

  /** Of a list that is not read. */
  public static <V> Page<V> none() {
    return new Page<>(List.of(), 0, null, null, OptionalLong.of(0));
  }

  /**
   * How far the rows of a list are counted. Counting on would take the longer the longer the ledger
   * is, and nobody reads so many.
   */
  public static final long MOST_COUNTED = 1_000;
}

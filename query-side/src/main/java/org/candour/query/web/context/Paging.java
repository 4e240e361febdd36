package org.candour.query.web.context;

import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on.
 *
 * @param first the address of its first page; null on that page
 * @param next the address of the page after this one; null on the last
 */
public record Paging(@Nullable String first, @Nullable String next) {

  /**
   * From the cursors of a list.
   *
   * @param after the cursor that this page begins behind; null for the first page
   * @param next the cursor that the next page begins behind; null for the last page
   */
  public static Paging of(PageLinks links, @Nullable String after, @Nullable String next) {
    return new Paging(after == null ? null : links.first(), next == null ? null : links.next(next));
  }
}

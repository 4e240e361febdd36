package org.candour.query.web.context;

import java.util.HashMap;
import java.util.Map;
import org.candour.query.view.read.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on.
 *
 * @param previous the address of the page before this one; null on the first
 * @param next the address of the page after this one; null on the last
 */
public record Paging(@Nullable String previous, @Nullable String next) {

  /** From a stretch of a list. */
  public static Paging of(PageLinks links, Page<?> page) {
    return new Paging(
        page.previous() == null ? null : links.previous(page.previous()),
        page.next() == null ? null : links.next(page.next()));
  }

  /** From a page of so many that are numbered. */
  public static Paging of(PageLinks links, int number, int pages) {
    return new Paging(
        number <= 1 ? null : links.numbered(number - 1),
        number >= pages ? null : links.numbered(number + 1));
  }

  /** Whether this page is all there is. */
  public boolean isWhole() {
    return previous == null && next == null;
  }

  /** The options of the pagination, with the words of its two links. */
  public Map<String, Object> options(String label, String before, String after) {
    Map<String, Object> options = new HashMap<>(Map.of("landmarkLabel", label));
    if (previous != null) {
      options.put("previous", Map.of("href", previous, "text", before));
    }
    if (next != null) {
      options.put("next", Map.of("href", next, "text", after));
    }
    return options;
  }
}

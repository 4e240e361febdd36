package org.candour.query.web.register;

import java.util.List;
import org.candour.query.api.problem.Params;
import org.candour.query.presentation.SortOption;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.read.Sort;
import org.candour.query.web.context.PageLinks;
import org.jspecify.annotations.Nullable;

/** Links that sort a list in other ways. */
final class SortLinks {

  private static final String SORT = "sort";

  private SortLinks() {}

  /**
   * An order as a link, or the head of a column.
   *
   * @param address where the list is in this order, or turned round; null for a plain head
   * @param sorted {@code ascending} or {@code descending} if the list is in this order now, {@code
   *     none} if not; null for a plain head
   */
  public record Head(String label, @Nullable String address, @Nullable String sorted) {

    /** Whether the list is in this order now. */
    public boolean isNow() {
      return sorted != null && !sorted.equals("none");
    }

    /** With how the list is sorted by it now. */
    public String inWords() {
      return label + (!isNow() ? "" : "descending".equals(sorted) ? " (reversed)" : " (selected)");
    }
  }

  /** The order that was asked for; null for the view’s own. */
  static @Nullable Sort asked(ViewPresentation<?> register, Params params) {
    String text = params.text(SORT);
    if (text == null) {
      return null;
    }
    boolean descending = text.startsWith("-");
    String facet = descending ? text.substring(1) : text;
    if (register.orders().stream().noneMatch(order -> facet.equals(order.facet()))) {
      throw new Params.InvalidException(SORT, "Take the address of an order from the list");
    }
    return new Sort(facet, descending);
  }

  static List<Head> orders(ViewPresentation<?> register, PageLinks links, @Nullable Sort now) {
    return register.orders().stream().map(order -> head(order, links, now)).toList();
  }

  static List<Head> columns(ViewPresentation<?> register, PageLinks links, @Nullable Sort now) {
    return register.columns().stream()
        .map(name ->
            register.orders().stream()
                .filter(order -> order.label().equals(name))
                .findFirst()
                .map(order -> head(order, links, now))
                .orElseGet(() -> new Head(name, null, null)))
        .toList();
  }

  private static Head head(SortOption order, PageLinks links, @Nullable Sort now) {
    String facet = order.facet();
    if (facet == null) {
      return new Head(order.label(), links.with(SORT, null), now == null ? "ascending" : "none");
    }
    boolean here = now != null && now.facet().equals(facet);
    boolean down = now != null && now.descending();
    return new Head(
        order.label(),
        links.with(SORT, here && !down ? "-" + facet : facet),
        here ? (down ? "descending" : "ascending") : "none");
  }
}

package org.candour.query.web.register;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.Sort;
import org.candour.query.web.context.PageLinks;
import org.jspecify.annotations.Nullable;

/** Links that sort a list in other ways. */
final class SortLinks {

  private static final String SORT = "sort";

  private SortLinks() {}

  /**
   * An order as a link, or the head of a column.
   *
   * @param name what the address calls it; empty for the view’s own order and for a plain head
   * @param address where the list is in this order, or turned round; null for a plain head
   * @param sorted {@code ascending} or {@code descending} if the list is in this order now, {@code
   *     none} if not; null for a plain head
   */
  public record Head(String label, String name, @Nullable String address, @Nullable String sorted) {

    /** Both ways to sort by it; one where it is the view’s own order. */
    Stream<Choice> choices() {
      boolean down = "descending".equals(sorted);
      Choice up = new Choice(name, label, isNow() && !down);
      return name.isEmpty()
          ? Stream.of(up)
          : Stream.of(up, new Choice("-" + name, label + ", the last first", down));
    }

    /** Whether the list is in this order now. */
    public boolean isNow() {
      return sorted != null && !sorted.equals("none");
    }
  }

  /** An order to choose. */
  record Choice(String value, String text, boolean now) {}

  /** The order that was asked for; null for the view’s own. */
  static @Nullable Sort asked(View<?> view, Params params) {
    String text = params.text(SORT);
    if (text == null) {
      return null;
    }
    boolean descending = text.startsWith("-");
    String facet = descending ? text.substring(1) : text;
    if (sortable(view).noneMatch(each -> each.name().equals(facet))) {
      throw new UnusableParameterException(SORT, "Take the address of an order from the list");
    }
    return new Sort(facet, descending);
  }

  /**
   * The view’s own order, then what else it can be sorted by, dates first; none without a choice.
   */
  static List<Head> orders(View<?> view, PageLinks links, @Nullable Sort now) {
    String own = view.order().label();
    if (own == null) {
      return List.of();
    }
    Head first = new Head(own, "", links.with(SORT, null), now == null ? "ascending" : "none");
    return Stream.concat(Stream.of(first), sortable(view).map(facet -> head(facet, links, now)))
        .toList();
  }

  private static Stream<Facet<?>> sortable(View<?> view) {
    return view.facets().stream()
        .<Facet<?>>map(facet -> facet)
        .filter(facet -> facet.wording().sortable())
        .sorted(Comparator.comparing(facet -> !(facet instanceof Facet.When<?>)));
  }

  /** The heads of the columns; one that has the name of an order leads to it. */
  static List<Head> columns(List<String> names, List<Head> orders) {
    return names.stream()
        .map(name ->
            orders.stream()
                .filter(order -> order.label().equals(name))
                .findFirst()
                .orElseGet(() -> new Head(name, "", null, null)))
        .toList();
  }

  private static Head head(Facet<?> facet, PageLinks links, @Nullable Sort now) {
    String name = facet.name();
    boolean here = now != null && now.facet().equals(name);
    boolean down = now != null && now.descending();
    return new Head(
        facet.wording().label(),
        name,
        links.with(SORT, here && !down ? "-" + name : name),
        here ? (down ? "descending" : "ascending") : "none");
  }
}

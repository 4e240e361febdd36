package org.candour.query.view.read;

import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.Sort;
import org.candour.query.view.store.Column;
import org.jspecify.annotations.Nullable;

/**
 * In what order the rows of a list come, as SQL.
 *
 * @param sort what they are ordered by before their keys; null for nothing
 * @param descending turns the whole order round, keys and all
 * @param days whether that is a day, and not a text
 */
record RowOrder(@Nullable String sort, boolean descending, boolean days) {

  static <V> RowOrder of(View<V> view, @Nullable Sort sort) {
    if (sort != null) {
      return new RowOrder(
          expression(view, sort.facet()),
          sort.descending(),
          view.facet(sort.facet()) instanceof Facet.When<V>);
    }
    String own = view.order().sort() == null ? null : Column.SORT;
    return new RowOrder(own, view.order().descending(), false);
  }

  private static <V> String expression(View<V> view, String name) {
    Facet<V> facet = view.facet(name);
    return switch (facet) {
      case Facet.One<V> _, Facet.When<V> _ -> Column.order(facet);
      case Facet.Many<V> _,
          Facet.Words<V> _,
          Facet.Found<V> _,
          Facet.Amount<V> _,
          Facet.Through<V> _ ->
          throw new IllegalArgumentException("No order by " + name);
    };
  }

  /** The other way round. */
  RowOrder reversed() {
    return new RowOrder(sort, !descending, days);
  }

  boolean isSorted() {
    return sort != null;
  }

  /** The columns to order by, the first of them being selected as {@code sort}. */
  String by() {
    String direction = descending ? " DESC" : "";
    return isSorted() ? "sort" + direction + ", key" + direction : "key" + direction;
  }

  /**
   * The rows behind a cursor.
   *
   * @throws Cursor.BadCursorException if no list in this order gave it
   */
  Sql after(String cursor) {
    String[] place = Cursor.values(cursor, isSorted() ? 2 : 1);
    String than = descending ? " < " : " > ";
    if (!isSorted()) {
      return Sql.of("key" + than + "?", (Object[]) place);
    }
    if (days && !Column.isDay(place[0])) {
      throw new Cursor.BadCursorException();
    }
    String value = days ? "?::date" : "?";
    return Sql.of("(" + sort + ", key)" + than + "(" + value + ", ?)", (Object[]) place);
  }
}

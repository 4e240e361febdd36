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
 */
record RowOrder(@Nullable String sort, boolean descending) {

  static <V> RowOrder of(View<V> view, @Nullable Sort sort) {
    if (sort != null) {
      return new RowOrder(expression(view, sort.facet()), sort.descending());
    }
    String own = view.order().sort() == null ? null : Column.SORT;
    return new RowOrder(own, view.order().descending());
  }

  private static <V> String expression(View<V> view, String name) {
    Facet<V> facet = view.facet(name);
    return switch (facet) {
      case Facet.One<V> _ -> asText(Column.name(facet));
      case Facet.When<V> _ -> asText("lower(" + Column.name(facet) + ")::text");
      case Facet.Many<V> _, Facet.Words<V> _, Facet.Amount<V> _, Facet.Through<V> _ ->
          throw new IllegalArgumentException("No order by " + name);
    };
  }

  private static String asText(String column) {
    return "(coalesce(" + column + ", '') COLLATE \"C\")";
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
    Object[] place = Cursor.values(cursor, isSorted() ? 2 : 1);
    String than = descending ? " < " : " > ";
    return isSorted()
        ? Sql.of("(" + sort + ", key)" + than + "(?, ?)", place)
        : Sql.of("key" + than + "?", place);
  }
}

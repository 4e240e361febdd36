package org.candour.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A column made from a facet or an order. Values travel as text and are cast on arrival.
 *
 * @param cast turns the text {@code %s} into the column's type
 */
record Column<V>(
    String name, String type, String cast, boolean indexed, Function<V, @Nullable String> value) {

  /** Between the values of one row; no name or id contains it. */
  private static final String UNIT = "\u001f";

  static final String SORT = "sort";

  static <V> List<Column<V>> of(View<V> view) {
    List<Column<V>> columns = new ArrayList<>();
    Function<V, @Nullable String> sort = view.order().sort();
    if (sort != null) {
      columns.add(new Column<>(SORT, "text COLLATE \"C\" NOT NULL", "%s", false, sort));
    }
    view.facets().forEach(facet -> columns.addAll(of(facet)));
    return columns;
  }

  private static <V> List<Column<V>> of(Facet<V> facet) {
    String name = name(facet);
    return switch (facet) {
      case Facet.One<V> one ->
          List.of(new Column<>(name, "text", "%s", one.indexed(), one.value()));
      case Facet.Many<V> many ->
          List.of(
              new Column<>(
                  name,
                  "text[] NOT NULL",
                  "string_to_array(%s, chr(31))",
                  false,
                  row -> String.join(UNIT, many.values().apply(row))));
      case Facet.When<V> when ->
          List.of(
              new Column<>(
                  name + "_least",
                  "date",
                  "%s::date",
                  false,
                  row -> day(when.date().apply(row), true)),
              new Column<>(
                  name + "_most",
                  "date",
                  "%s::date",
                  false,
                  row -> day(when.date().apply(row), false)));
    };
  }

  private static @Nullable String day(@Nullable PartialDate date, boolean least) {
    return date == null ? null : (least ? date.earliest() : date.latest()).toString();
  }

  /** The column of a facet; for a date, what its two columns begin with. */
  static String name(Facet<?> facet) {
    return "f_" + facet.name().replace('-', '_');
  }
}

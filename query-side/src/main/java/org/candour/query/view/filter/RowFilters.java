package org.candour.query.view.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.candour.events.PartialDate;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Filters as an address names them, for lists and for counting: {@code state=IN_FORCE} and {@code
 * ends-from=2026-04-01} are the same rows whether the database finds them or they are looked at one
 * by one.
 */
public final class RowFilters {

  private RowFilters() {}

  /**
   * The filters that an address asks for.
   *
   * @param values by the names of facets; a date has two, from and to
   */
  public static List<Filter> of(View<?> view, Map<String, String> values) {
    List<Filter> filters = new ArrayList<>();
    for (Facet<?> facet : view.facets()) {
      String name = facet.name();
      String value = values.get(name);
      LocalDate from = day(values.get(name + "-from"));
      LocalDate to = day(values.get(name + "-to"));
      if (facet instanceof Facet.When<?> && (from != null || to != null)) {
        filters.add(new Filter.Between(name, from, to));
      } else if (value != null) {
        filters.add(
            facet instanceof Facet.Words<?>
                ? new Filter.Contains(name, value)
                : new Filter.Is(name, value));
      }
    }
    return filters;
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  /** Tells of one row whether it has all these values. */
  public static <V> Predicate<V> matching(View<V> view, Map<String, String> values) {
    return of(view, values).stream()
        .map(filter -> matching(view.facet(filter.facet()), filter))
        .reduce(_ -> true, Predicate::and);
  }

  /** Tells of one row whether a list that is narrowed by a filter has it. */
  public static <V> Predicate<V> matching(Facet<V> facet, Filter filter) {
    return switch (facet) {
      case Facet.One<V> one when filter instanceof Filter.OneOf several ->
          row -> {
            String value = one.value().apply(row);
            return value != null && several.values().contains(value);
          };
      case Facet.Many<V> many when filter instanceof Filter.OneOf several ->
          row -> !Collections.disjoint(many.values().apply(row), several.values());
      case Facet.One<V> one when filter instanceof Filter.Is is ->
          row -> is.value().equals(one.value().apply(row));
      case Facet.Many<V> many when filter instanceof Filter.Is is ->
          row -> many.values().apply(row).contains(is.value());
      case Facet.Words<V> words when filter instanceof Filter.Contains contains ->
          row ->
              Facet.Words.folded(words.text().apply(row))
                  .contains(Facet.Words.folded(contains.text()));
      case Facet.Words<V> _ when filter instanceof Filter.Resembles -> _ -> false;
      case Facet.When<V> when when filter instanceof Filter.Between between ->
          row -> canLie(when.date().apply(row), between);
      case Facet.One<V> _,
          Facet.Many<V> _,
          Facet.Words<V> _,
          Facet.Found<V> _,
          Facet.When<V> _,
          Facet.Amount<V> _,
          Facet.Through<V> _ ->
          throw new IllegalArgumentException(facet.name() + " does not narrow by " + filter);
    };
  }

  private static boolean canLie(@Nullable PartialDate date, Filter.Between between) {
    LocalDate from = between.from();
    LocalDate to = between.to();
    return date != null
        && (from == null || !date.latest().isBefore(from))
        && (to == null || !date.earliest().isAfter(to));
  }
}

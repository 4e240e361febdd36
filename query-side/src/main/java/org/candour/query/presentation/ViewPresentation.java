package org.candour.query.presentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.id.StreamId;

/**
 * How the rows of one view are said on its pages: a bean that stands beside the view and is found
 * by its type. Lists, filters, pages, points in time and links are made from it.
 *
 * @param <V> the view’s row
 */
public interface ViewPresentation<V> {

  /** The name of the view. */
  String view();

  /** What the register is called: {@code Promises}. */
  String title();

  /** What stands in it, in a sentence or two. */
  String about();

  /** One of its rows: {@code promise}. */
  String one();

  /** Several: {@code promises}. */
  String many();

  /** What a row is called where something else names it. */
  String name(V row);

  /**
   * A row in words.
   *
   * @param on the day that the page is of, in London
   */
  Card card(V row, LocalDate on);

  /** How filters are called whose name does not say it, by that name. */
  default Map<String, FilterLabel> asks() {
    return Map.of();
  }

  /** Other orders in which the list can be had; the first is the view’s own. */
  default List<SortOption> orders() {
    return List.of();
  }

  /** The names of the facts that are the columns of the list as a table; none if it is not one. */
  default List<String> columns() {
    return List.of();
  }

  /** What a row is about, where the view does not replay a stream of its own. */
  default Optional<StreamId> stream(V row) {
    return Optional.empty();
  }

  /**
   * Where its list has its address, in segments; the page of a row lies below, under its key. A
   * view that names one of its own leaves none at {@code /registers}.
   */
  default List<String> address() {
    return List.of("registers", view());
  }

  /** Whether its list comes as a table unless somebody asks for cards. */
  default boolean isTable() {
    return false;
  }

  /** Words above the list that lead elsewhere. */
  default List<Phrase> seeAlso() {
    return List.of();
  }

  /** Parts of a row’s own page beside its card and its history. */
  default List<Section<List<Phrase>>> sections(V row) {
    return List.of();
  }
}

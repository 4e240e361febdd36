package org.candour.query.commissioning.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.candour.query.view.View;
import org.candour.query.view.filter.RowFilters;

/**
 * A number of rows, and what opens exactly those: the list of a view with its filters, as the
 * list’s address names them.
 *
 * @param name in kebab-case
 * @param view the view whose rows they are
 */
public record Figure(String name, String view, Map<String, String> filters, long count) {

  public Figure {
    filters = Map.copyOf(filters);
  }

  /**
   * What a figure counts, before it is counted.
   *
   * @param filters the values that its rows have; none for all rows
   */
  record Kind(String name, Map<String, String> filters) {}

  /** Counts rows of one view, each for every kind that it is of. */
  static final class Tally<V> {

    private final View<V> view;
    private final List<Kind> kinds;
    private final List<Predicate<V>> tests;
    private final long[] counts;

    Tally(View<V> view, List<Kind> kinds) {
      this.view = view;
      this.kinds = kinds;
      this.tests = kinds.stream().map(kind -> RowFilters.matching(view, kind.filters())).toList();
      this.counts = new long[kinds.size()];
    }

    /** Counts a row, and gives it back. */
    V count(V row) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += tests.get(i).test(row) ? 1 : 0;
      }
      return row;
    }

    List<Figure> figures() {
      List<Figure> figures = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        Kind kind = kinds.get(i);
        figures.add(new Figure(kind.name(), view.name(), kind.filters(), counts[i]));
      }
      return figures;
    }
  }
}

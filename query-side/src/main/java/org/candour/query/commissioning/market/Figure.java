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

  /**
   * What is wanted of a row, and which figures count it.
   *
   * @param kinds a bit for each kind that the row is of, in the order of the kinds
   */
  record Counted<T>(long kinds, T of) {}

  /** Counts rows of one view, each for every kind that it is of; there are at most 64 kinds. */
  static final class Tally<V> {

    private final View<V> view;
    private final List<Kind> kinds;
    private final List<Predicate<V>> tests;

    Tally(View<V> view, List<Kind> kinds) {
      this.view = view;
      this.kinds = kinds;
      this.tests = kinds.stream().map(kind -> RowFilters.matching(view, kind.filters())).toList();
    }

    /** A row as it is counted. */
    <T> Counted<T> counted(V row, T wanted) {
      long of = 0;
      for (int i = 0; i < tests.size(); i++) {
        of |= tests.get(i).test(row) ? 1L << i : 0;
      }
      return new Counted<>(of, wanted);
    }

    List<Figure> figures(List<? extends Counted<?>> rows) {
      List<Figure> figures = new ArrayList<>();
      for (int i = 0; i < kinds.size(); i++) {
        Kind kind = kinds.get(i);
        long bit = 1L << i;
        long count = rows.stream().filter(row -> (row.kinds() & bit) != 0).count();
        figures.add(new Figure(kind.name(), view.name(), kind.filters(), count));
      }
      return figures;
    }
  }
}

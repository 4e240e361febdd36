package org.candour.query.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;

/** The facets of a view as parameters of an address, and back. */
public final class FacetFilters {

  private FacetFilters() {}

  /** The names of the parameters; a date has two, from and to. */
  public static List<String> names(View<?> view) {
    return view.facets().stream()
        .filter(Facet::narrows)
        .flatMap(facet ->
            facet instanceof Facet.When<?>
                ? Stream.of(facet.name() + "-from", facet.name() + "-to")
                : Stream.of(facet.name()))
        .toList();
  }

  /** The filters that the given parameters ask for. */
  public static List<Filter> of(View<?> view, Params params) {
    List<Filter> filters = new ArrayList<>();
    for (Facet<?> facet : view.facets()) {
      String name = facet.name();
      if (facet instanceof Facet.When<?>) {
        var from = params.from(name + "-from");
        var to = params.to(name + "-to", name + "-from");
        if (from != null || to != null) {
          filters.add(new Filter.Between(name, from, to));
        }
      } else if (facet.narrows()) {
        String value = params.text(name);
        if (value != null) {
          filters.add(filter(facet, value));
        }
      }
    }
    return filters;
  }

  private static Filter filter(Facet<?> facet, String value) {
    String name = facet.name();
    if (!facet.choices().isEmpty() && !facet.choices().contains(value)) {
      throw new UnusableParameterException(
          name, "Choose one of these: " + String.join(", ", facet.choices()));
    }
    return facet instanceof Facet.Words<?>
        ? new Filter.Contains(name, value)
        : new Filter.Is(name, value);
  }
}

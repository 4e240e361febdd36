package org.candour.query.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    view.facets().forEach(facet -> of(facet, params).ifPresent(filters::add));
    return filters;
  }

  /** The filter that the given parameters ask for by one facet. */
  public static Optional<Filter> of(Facet<?> facet, Params params) {
    String name = facet.name();
    if (facet instanceof Facet.When<?>) {
      var from = params.from(name + "-from");
      var to = params.to(name + "-to", name + "-from");
      return from == null && to == null
          ? Optional.empty()
          : Optional.of(new Filter.Between(name, from, to));
    }
    return facet.narrows()
        ? Optional.ofNullable(params.text(name)).map(value -> filter(facet, value))
        : Optional.empty();
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

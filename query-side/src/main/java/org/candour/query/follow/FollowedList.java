package org.candour.query.follow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.problem.Params;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;

/**
 * A list that somebody follows; with filters it is a saved search.
 *
 * @param parameters as an address asks for it: the name of the view and the filters
 */
public record FollowedList<V>(View<V> view, List<Filter> filters, Map<String, String> parameters)
    implements Following {

  /** The parameter that names the view. */
  public static final String LIST = "list";

  public FollowedList {
    filters = List.copyOf(filters);
    parameters = Map.copyOf(parameters);
  }

  /** What the parameters of a request ask for. */
  public static <V> FollowedList<V> of(View<V> view, Params params) {
    Map<String, String> given = new TreeMap<>(Map.of(LIST, view.name()));
    for (String name : FacetFilters.names(view)) {
      String value = params.text(name);
      if (value != null) {
        given.put(name, value);
      }
    }
    return new FollowedList<>(view, FacetFilters.of(view, params), given);
  }

  /** Those of the parameters that narrow the list. */
  Map<String, String> narrowing() {
    Map<String, String> kept = new TreeMap<>(parameters);
    kept.remove(LIST);
    return kept;
  }
}

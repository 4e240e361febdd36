package org.candour.query.web.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a view that somebody asks for, and how they are to be shown.
 *
 * @param sort null for the view’s own order
 * @param after the cursor that the page begins behind; null for the first page
 */
record ListQuery(
    Params params, List<Filter> filters, @Nullable Sort sort, Shape shape, @Nullable String after) {

  ListQuery {
    filters = List.copyOf(filters);
  }

  /**
   * Reads the parameters of a request.
   *
   * @throws UnusableParameterException if one of them is not valid here
   */
  static ListQuery of(View<?> view, ViewPresentation<?> presentation, HttpServletRequest request) {
    Stream<String> others = Stream.of("asAt", "after", "page", "sort", Shape.PARAMETER);
    Params params =
        Params.of(
            request,
            Stream.concat(FacetFilters.names(view).stream(), others).toArray(String[]::new));
    params.number("page");
    return new ListQuery(
        params,
        FacetFilters.of(view, params),
        SortLinks.asked(view, params),
        Shape.asked(presentation, params.text(Shape.PARAMETER)),
        params.text("after"));
  }
}

package org.candour.query.web.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a view that somebody asks for, and how they are to be shown.
 *
 * @param filledIn what was filled in, by parameter, whether it can be worked with or not
 * @param errors what is wrong with it, by parameter
 * @param sort null for the view’s own order
 * @param after the cursor that the page begins behind; null for the first page
 */
record ListQuery(
    Params params,
    Map<String, String> filledIn,
    Map<String, String> errors,
    List<Filter> filters,
    @Nullable Sort sort,
    Shape shape,
    @Nullable String after) {

  ListQuery {
    filters = List.copyOf(filters);
  }

  /**
   * Reads the parameters of a request. A filter that cannot be worked with is an error to be put
   * right on the page.
   *
   * @throws UnusableParameterException if another of them is not valid here
   */
  static ListQuery of(View<?> view, ViewPresentation<?> presentation, HttpServletRequest request) {
    List<String> names = FacetFilters.names(view);
    Stream<String> others = Stream.of("asAt", "after", "page", "sort", Shape.PARAMETER);
    Params params =
        Params.of(request, Stream.concat(names.stream(), others).toArray(String[]::new));
    params.number("page");
    Map<String, String> errors = new LinkedHashMap<>();
    List<Filter> filters = new ArrayList<>();
    for (Facet<?> facet : view.facets()) {
      try {
        FacetFilters.of(facet, params).ifPresent(filters::add);
      } catch (UnusableParameterException e) {
        errors.put(e.field(), inWords(facet, e));
      }
    }
    return new ListQuery(
        params,
        filledIn(names, request),
        errors,
        filters,
        SortLinks.asked(view, params),
        Shape.asked(presentation, params.text(Shape.PARAMETER)),
        params.text("after"));
  }

  private static Map<String, String> filledIn(List<String> names, HttpServletRequest request) {
    Map<String, String> filledIn = new LinkedHashMap<>();
    for (String name : names) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        filledIn.put(name, value.strip());
      }
    }
    return filledIn;
  }

  private static String inWords(Facet<?> facet, UnusableParameterException e) {
    String label = facet.wording().label();
    if (facet instanceof Facet.When<?>) {
      return String.valueOf(e.getMessage()).contains("not before")
          ? "“" + label + ", to” must be no earlier than “" + label + ", from”"
          : "Enter a real date for “" + label + "”, like 31 March 2026, March 2026 or 2026";
    }
    return facet.choices().isEmpty()
        ? "“" + label + "”: " + e.getMessage()
        : "Select one of the choices for “" + label + "”";
  }

  /** What was filled in for a parameter; null for nothing. */
  @Nullable String asked(String name) {
    return filledIn.get(name);
  }
}

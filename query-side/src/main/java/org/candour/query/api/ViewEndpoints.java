package org.candour.query.api;

import static org.candour.query.api.openapi.EndpointParameter.AFTER;
import static org.candour.query.api.openapi.EndpointParameter.AS_AT;
import static org.candour.query.api.openapi.EndpointParameter.FROM;
import static org.candour.query.api.openapi.EndpointParameter.LIMIT;
import static org.candour.query.api.openapi.EndpointParameter.TO;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.view.View;

/** The addresses that every view has. */
final class ViewEndpoints {

  /** Parameters that mean the same in every list; all others are values of a facet. */
  private static final Map<String, EndpointParameter> SHARED =
      Stream.of(
              EndpointParameter.query("q", "rows with these words, in capitals or not"),
              AS_AT,
              AFTER,
              LIMIT,
              FROM,
              TO,
              EndpointParameter.ESTABLISHMENT,
              EndpointParameter.ORGANISATION,
              EndpointParameter.STREAM,
              EndpointParameter.TYPE)
          .collect(Collectors.toUnmodifiableMap(EndpointParameter::name, Function.identity()));

  private ViewEndpoints() {}

  /**
   * A list, one row, and the changes between two points. The keys of the timeline’s lines hold a
   * slash, so that no address leads to one of them: entries have addresses of their own.
   */
  static List<Endpoint> of(View<?> view) {
    String list = "/api/" + view.name();
    return view.name().equals("timeline")
        ? List.of(list(view, list, List.of(TimelineApi.PARAMETERS)), changes(view, list))
        : List.of(
            list(view, list, ViewApi.listParameters(view)), one(view, list), changes(view, list));
  }

  private static Endpoint list(View<?> view, String list, List<String> parameters) {
    return Endpoint.json(
            list,
            "The " + view.name() + " view",
            parameters.stream().map(ViewEndpoints::parameter).toArray(EndpointParameter[]::new))
        .answering(Answers.of(Answers.Listed.class, view.rowType()));
  }

  private static Endpoint one(View<?> view, String list) {
    return Endpoint.json(
            list + "/{key}",
            "One row of " + view.name(),
            EndpointParameter.path("key", "the key of a row"),
            AS_AT)
        .answering(Answers.of(Answers.One.class, view.rowType()));
  }

  private static Endpoint changes(View<?> view, String list) {
    return Endpoint.json(
            list + "/changes",
            "The rows of " + view.name() + " that changed between two points",
            FROM,
            TO,
            AFTER,
            LIMIT)
        .answering(Answers.of(Answers.Compared.class, view.rowType()));
  }

  private static EndpointParameter parameter(String name) {
    return SHARED.getOrDefault(name, EndpointParameter.query(name, "rows with this " + name));
  }
}

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

  /** A list, one row, and the changes between two points. */
  static List<Endpoint> of(View<?> view) {
    String name = view.name();
    String list = "/api/" + name;
    List<String> names =
        name.equals("timeline")
            ? List.of(TimelineApi.PARAMETERS)
            : List.copyOf(ViewApi.listParameters(view));
    EndpointParameter key = EndpointParameter.path("key", "the key of a row");
    return List.of(
        Endpoint.json(
                list,
                "The " + name + " view",
                names.stream().map(ViewEndpoints::parameter).toArray(EndpointParameter[]::new))
            .namingParties()
            .answering(Answers.of(Answers.Listed.class, view.rowType())),
        Endpoint.json(list + "/{key}", "One row of " + name, key, AS_AT)
            .namingParties()
            .answering(Answers.of(Answers.One.class, view.rowType())),
        Endpoint.json(
                list + "/changes",
                "The rows of " + name + " that changed between two points",
                FROM,
                TO,
                AFTER,
                LIMIT)
            .namingParties());
  }

  private static EndpointParameter parameter(String name) {
    return SHARED.getOrDefault(name, EndpointParameter.query(name, "rows with this " + name));
  }
}

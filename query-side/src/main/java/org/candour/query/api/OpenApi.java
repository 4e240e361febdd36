package org.candour.query.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the addresses for programs, each view's among them. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("q", "rows that say this somewhere, in capitals or not"),
          Map.entry("asAt", "the number of an entry, or an instant: the answer as it stood then"),
          Map.entry("after", "where the stretch before ended; taken from its next"),
          Map.entry("limit", "how many items, 1 to 200; 50 if not given"),
          Map.entry("from", "the first day, or the first point"),
          Map.entry("to", "the last day, or the last point; now if not given"),
          Map.entry("at", "the sequence of a step; the last if not given"),
          Map.entry("account", "the id of an account"),
          Map.entry(
              "on", "the day, as 2013-09-05, 2013-09 or 2013; all there ever were if not given"),
          Map.entry("establishment", "an establishment’s code, for instance BXI"),
          Map.entry("organisation", "an org-id, for instance GB-CHC-1074546"),
          Map.entry("wait", "how long to wait for a checkpoint, for instance 5s; at most 30s"),
          Map.entry("path", "as in 0/x001/000 or 0/x001/000.p/12"),
          Map.entry("inspection", "an inspection’s id"),
          Map.entry("stream", "a stream, as type/id"),
          Map.entry("type", "the logical name of an event, for instance closure.announced"));

  @Bean
  OpenApiCustomizer addresses(ViewCatalogue views) {
    return api -> describe(api, views);
  }

  private static void describe(OpenAPI api, ViewCatalogue views) {
    api.info(new Info().title("Candour: answers").version("1"));
    api.schemaRequirement(
        "bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    api.addSecurityItem(new SecurityRequirement());
    api.addSecurityItem(new SecurityRequirement().addList("bearer"));
    Paths paths = new Paths();
    for (View<?> view : views.all()) {
      String base = "/api/" + view.name();
      String[] list =
          view.name().equals("timeline")
              ? TimelineApi.PARAMETERS
              : ViewApi.listParameters(view).toArray(String[]::new);
      PathItem listed = get("The " + view.name() + " view", list);
      view.facets().forEach(facet -> choices(listed, facet));
      paths.addPathItem(base, listed);
      paths.addPathItem(base + "/{key}", get("One row of " + view.name(), "{key}", "asAt"));
      paths.addPathItem(
          base + "/changes",
          get(
              "What changed in " + view.name() + " between two points",
              "from",
              "to",
              "after",
              "limit"));
    }
    paths.addPathItem("/api/entries/{index}", get("One entry", "{index}", "asAt"));
    paths.addPathItem("/api/entries/{index}/raw", get("An entry’s exact bytes", "{index}"));
    paths.addPathItem(
        "/api/streams/{type}/{id}",
        get("The entries of a stream", "{type}", "{id}", "asAt", "after", "limit"));
    paths.addPathItem(
        "/api/streams/{type}/{id}/replay",
        get("One step of a stream, and who knew what", "{type}", "{id}", "at", "asAt"));
    paths.addPathItem(
        "/api/reading-log",
        get("Who read what is not public, for auditors", ReadingLogApi.PARAMETERS));
    describeLog(paths);
    paths.addPathItem("/api/market-shares", get("The market in figures", "asAt"));
    paths.addPathItem("/api/duties", get("The duties in force on a day", "on"));
    api.setPaths(paths);
  }

  /** Says what a filter may be, where that is a choice. */
  private static void choices(PathItem list, Facet<?> facet) {
    if (!facet.choices().isEmpty()) {
      list.getGet().getParameters().stream()
          .filter(parameter -> parameter.getName().equals(facet.name()))
          .forEach(parameter -> parameter.schema(new StringSchema()._enum(facet.choices())));
    }
  }

  private static PathItem get(String summary, String... parameters) {
    return answering("application/json", summary, parameters);
  }

  /** By C2SP tlog-tiles and tlog-proof, which say what is in each. */
  private static void describeLog(Paths paths) {
    paths.addPathItem(
        "/ledger/checkpoint", answering("text/plain", "The newest signed checkpoint"));
    paths.addPathItem(
        "/ledger/tile/{path}",
        answering("application/octet-stream", "Hashes of the tree, by level and index", "{path}"));
    paths.addPathItem(
        "/ledger/tile/entries/{path}",
        answering("application/octet-stream", "Entries in bundles, for auditors", "{path}"));
    paths.addPathItem(
        "/ledger/receipts/{index}",
        answering("text/plain", "An entry’s receipt (tlog-proof)", "{index}", "wait"));
    paths.addPathItem("/ledger/keys", answering("text/plain", "Verifier keys, one a line"));
    paths.addPathItem(
        "/ledger/successions", answering("text/plain", "How each key handed over to the next"));
    paths.addPathItem("/ledger/witnesses", get("What each witness has cosigned"));
    paths.addPathItem(
        "/evidence",
        answering(
            "application/zip",
            "An evidence pack of one subject",
            "stream",
            "establishment",
            "organisation",
            "inspection",
            "type",
            "from",
            "to",
            "asAt"));
  }

  private static PathItem answering(String type, String summary, String... parameters) {
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse("200", response("The answer", type));
    responses.addApiResponse(
        "401",
        response("The token is refused, or is needed to see this", "application/problem+json"));
    responses.addApiResponse(
        "403", response("This is withheld from this account", "application/problem+json"));
    responses.addApiResponse("429", response("Too many requests", "application/problem+json"));
    responses.addApiResponse("404", response("Nothing is there", "application/problem+json"));
    responses.addApiResponse("422", response("A parameter is wrong", "application/problem+json"));
    responses.addApiResponse("503", response("Try again shortly", "application/problem+json"));
    List<Parameter> described =
        new ArrayList<>(Arrays.stream(parameters).map(OpenApi::parameter).toList());
    return new PathItem()
        .get(new Operation().summary(summary).parameters(described).responses(responses));
  }

  private static ApiResponse response(String description, String type) {
    var schema = type.startsWith("text") ? new StringSchema() : new ObjectSchema();
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(type, new MediaType().schema(schema)));
  }

  private static Parameter parameter(String name) {
    boolean inPath = name.startsWith("{");
    String plain = inPath ? name.substring(1, name.length() - 1) : name;
    return new Parameter()
        .name(plain)
        .in(inPath ? "path" : "query")
        .required(inPath)
        .description(MEANINGS.getOrDefault(plain, "rows with this " + plain))
        .schema(new StringSchema());
  }
}

package org.candour.query.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.ops.access.openapi.AnswerSchemas;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Problem;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Describes the addresses for programs: each view's, and those that each controller names. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

  private static final String PROBLEM = "application/problem+json";

  /** What stands for all others is last. */
  private static final Map<String, String> PROBLEMS = problems();

  private static Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    problems.put("401", "Sign in first, or the token is refused");
    problems.put("403", "This account may not see it");
    problems.put("404", "Not found");
    problems.put("422", "A parameter is not valid");
    problems.put("429", "Too many requests");
    problems.put("503", "Unavailable: try again shortly");
    problems.put("default", "Anything else that went wrong");
    return problems;
  }

  @Bean
  OpenApiCustomizer addresses(ViewCatalogue views, List<Endpoints> controllers, JsonMapper json) {
    return api -> describe(api, views, controllers, new AnswerSchemas(json));
  }

  private static void describe(
      OpenAPI api, ViewCatalogue views, List<Endpoints> controllers, AnswerSchemas schemas) {
    api.info(new Info().title("Candour: answers").version("1"));
    api.schemaRequirement(
        "bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    api.addSecurityItem(new SecurityRequirement());
    api.addSecurityItem(new SecurityRequirement().addList("bearer"));
    Paths paths = new Paths();
    for (View<?> view : views.all()) {
      ViewEndpoints.of(view)
          .forEach(endpoint -> paths.addPathItem(endpoint.path(), describe(endpoint, schemas)));
      PathItem list = Objects.requireNonNull(paths.get("/api/" + view.name()));
      view.facets().forEach(facet -> choices(list, facet));
    }
    controllers.stream()
        .flatMap(controller -> controller.endpoints().stream())
        .forEach(endpoint -> paths.addPathItem(endpoint.path(), describe(endpoint, schemas)));
    api.setPaths(paths);
    // What was found in the controllers' methods is no part of any answer.
    Objects.requireNonNull(api.getComponents()).setSchemas(null);
    schemas.named().forEach(api::schema);
  }

  /** Says what a filter may be, where that is a choice. */
  private static void choices(PathItem list, Facet<?> facet) {
    if (!facet.choices().isEmpty()) {
      list.getGet().getParameters().stream()
          .filter(parameter -> parameter.getName().equals(facet.name()))
          .forEach(parameter -> parameter.schema(new StringSchema()._enum(facet.choices())));
    }
  }

  private static PathItem describe(Endpoint endpoint, AnswerSchemas schemas) {
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(
        "200", response("The answer", endpoint.mediaType(), answer(endpoint, schemas)));
    PROBLEMS.forEach((status, meaning) ->
        responses.addApiResponse(status, response(meaning, PROBLEM, schemas.of(Problem.class))));
    return new PathItem()
        .get(
            new Operation()
                .summary(endpoint.summary())
                .parameters(endpoint.parameters().stream().map(OpenApi::parameter).toList())
                .responses(responses));
  }

  private static Schema<?> answer(Endpoint endpoint, AnswerSchemas schemas) {
    if (endpoint.answer() != null) {
      return schemas.of(endpoint.answer());
    }
    String type = endpoint.mediaType();
    if (type.endsWith("json")) {
      throw new IllegalStateException(endpoint.path() + " answers JSON and does not say of what");
    }
    return type.startsWith("text") || type.endsWith("xml")
        ? new StringSchema()
        : new BinarySchema();
  }

  private static ApiResponse response(String description, String type, Schema<?> schema) {
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(type, new MediaType().schema(schema)));
  }

  private static Parameter parameter(EndpointParameter parameter) {
    return new Parameter()
        .name(parameter.name())
        .in(parameter.inPath() ? "path" : "query")
        .required(parameter.inPath())
        .description(parameter.meaning())
        .schema(new StringSchema());
  }
}

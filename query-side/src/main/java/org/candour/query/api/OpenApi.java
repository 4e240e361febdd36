package org.candour.query.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import org.candour.query.api.openapi.AnswerSchemas;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
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
    ApiResponses responses =
        new ApiResponses()
            .addApiResponse("200", answer(endpoint, schemas))
            .addApiResponse("401", response("Sign in first, or the token is refused", PROBLEM))
            .addApiResponse("403", response("This account may not see it", PROBLEM))
            .addApiResponse("429", response("Too many requests", PROBLEM))
            .addApiResponse("404", response("Not found", PROBLEM))
            .addApiResponse("422", response("A parameter is not valid", PROBLEM))
            .addApiResponse("503", response("Unavailable: try again shortly", PROBLEM));
    return new PathItem()
        .get(
            new Operation()
                .summary(endpoint.summary())
                .parameters(endpoint.parameters().stream().map(OpenApi::parameter).toList())
                .responses(responses));
  }

  private static ApiResponse answer(Endpoint endpoint, AnswerSchemas schemas) {
    ApiResponse answer = response("The answer", endpoint.mediaType());
    if (endpoint.answer() != null) {
      Objects.requireNonNull(answer.getContent().get(endpoint.mediaType()))
          .schema(schemas.of(endpoint.answer()));
    } else if (endpoint.namesParties()) {
      Objects.requireNonNull(answer.getContent().get(endpoint.mediaType()))
          .getSchema()
          .addProperty("parties", parties());
    }
    return answer;
  }

  private static Schema<?> parties() {
    return new ArraySchema()
        .items(
            new ObjectSchema()
                .addProperty("id", new StringSchema())
                .addProperty("registered", new BooleanSchema())
                .addProperty("checked", new BooleanSchema()))
        .description(
            "Every prison and organisation that the answer names: whether it is in its register,"
                + " and whether its identifier was checked by the rule of its list");
  }

  private static ApiResponse response(String description, String type) {
    var schema = type.startsWith("text") ? new StringSchema() : new ObjectSchema();
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

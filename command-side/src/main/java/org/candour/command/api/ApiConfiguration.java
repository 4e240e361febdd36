package org.candour.command.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.UUID;
import java.util.function.Supplier;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes every command in the OpenAPI document, from its definition. */
@Configuration
class ApiConfiguration {

  private static final String TOKEN = "token";

  /**
   * The ids of new streams, in order of time: indexes grow at their end then, which costs less than
   * ids all over them.
   */
  @Bean
  Supplier<UUID> ids() {
    return Generators.timeBasedEpochGenerator()::generate;
  }

  @Bean
  OpenApiCustomizer commandsInOpenApi(CommandCatalogue catalogue) {
    return api -> {
      api.setInfo(
          new Info()
              .title("Candour: commands")
              .version("1")
              .description("Every command that the ledger takes, one path each."));
      api.schemaRequirement(
          TOKEN,
          new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
      api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
      catalogue.all().forEach(definition -> add(api, definition));
    };
  }

  private static void add(OpenAPI api, CommandDefinition definition) {
    Operation operation =
        new Operation()
            .operationId(definition.name())
            .summary(definition.title())
            .addTagsItem(definition.stream())
            .addParametersItem(
                new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(true)
                    .schema(new StringSchema().minLength(1).maxLength(200)))
            .addParametersItem(
                new QueryParameter()
                    .name("dry-run")
                    .description(
                        "Decide it, answer 200 with what would be recorded, record nothing")
                    .allowEmptyValue(true)
                    .schema(new StringSchema()))
            .requestBody(
                new RequestBody().required(true).content(content("application/json", definition)))
            .responses(responses());
    api.path("/commands/" + definition.name(), new PathItem().post(operation));
  }

  private static Content content(String mediaType, CommandDefinition definition) {
    try {
      Schema<?> schema =
          Json31.mapper().readValue(JsonSchema.of(definition).toString(), Schema.class);
      return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema of ours is not JSON", e);
    }
  }

  private static ApiResponses responses() {
    return new ApiResponses()
        .addApiResponse(
            "200", new ApiResponse().description("What would be recorded; nothing was: dry-run"))
        .addApiResponse(
            "201", new ApiResponse().description("Recorded, now or before with this key"))
        .addApiResponse("400", problem("The request cannot be read"))
        .addApiResponse("401", problem("No token, or one that is not valid here"))
        .addApiResponse("403", problem("You may not record this, or the token lacks the scope"))
        .addApiResponse("404", problem("No such command or stream"))
        .addApiResponse("409", problem("Refused by a rule, or an explanation is needed"))
        .addApiResponse("413", problem("The body is too large"))
        .addApiResponse("415", problem("The body is not JSON"))
        .addApiResponse(
            "422", problem("The command is not valid, or the Idempotency-Key was used before"))
        .addApiResponse("429", problem("Too many requests; wait a little"))
        .addApiResponse("503", problem("The ledger cannot be reached; try again"));
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType("application/problem+json", new MediaType()));
  }
}

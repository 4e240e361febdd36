package org.candour.command.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.candour.command.api.answer.AnsweredProblem;
import org.candour.command.api.answer.DescribedCommand;
import org.candour.command.api.answer.RecordedAnswer;
import org.candour.command.api.answer.RehearsedAnswer;
import org.candour.events.json.CandourJson;
import org.candour.ops.access.openapi.AnswerSchemas;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes every command in the OpenAPI document, from its definition. */
@Configuration
class ApiConfiguration {

  private static final String TOKEN = "token";

  private static final Map<String, String> READ =
      Map.of(
          "400", "The request cannot be read",
          "401", "No token, or one that is not valid here",
          "403", "The token lacks the scope",
          "404", "No such command",
          "429", "Too many requests; wait a little",
          "503", "The ledger cannot be reached; try again");

  private static final Map<String, String> ISSUED =
      Map.of(
          "400", "The request cannot be read",
          "401", "No token, or one that is not valid here",
          "403", "You may not record this, or the token lacks the scope",
          "404", "No such command or stream",
          "409", "Refused by a rule, or an explanation is needed",
          "413", "The body is too large",
          "415", "The body is not JSON",
          "422", "The command is not valid, or the Idempotency-Key was used before",
          "429", "Too many requests; wait a little",
          "503", "The ledger cannot be reached; try again");

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
      AnswerSchemas schemas = new AnswerSchemas(CandourJson.mapper());
      ApiResponses issued = issued(schemas);
      catalogue.all().forEach(definition -> add(api, definition, issued));
      addCatalogue(api, schemas);
      schemas.named().forEach(api::schema);
    };
  }

  private static void add(OpenAPI api, CommandDefinition definition, ApiResponses issued) {
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
            .responses(issued);
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

  /** How one finds out what there is to send. */
  private static void addCatalogue(OpenAPI api, AnswerSchemas schemas) {
    Schema<?> one = schemas.of(DescribedCommand.class);
    api.path(
        "/commands",
        new PathItem()
            .get(
                new Operation()
                    .operationId("list-commands")
                    .summary("The commands that you may issue")
                    .addParametersItem(
                        new QueryParameter()
                            .name("stream")
                            .description("Those that a stream takes as it stands, as type/id")
                            .schema(new StringSchema()))
                    .responses(read(new ArraySchema().items(one), schemas))));
    api.path(
        "/commands/{name}",
        new PathItem()
            .get(
                new Operation()
                    .operationId("describe-command")
                    .summary("One command, with its schema")
                    .addParametersItem(
                        new PathParameter().name("name").required(true).schema(new StringSchema()))
                    .responses(read(one, schemas))));
  }

  private static ApiResponses read(Schema<?> answer, AnswerSchemas schemas) {
    return problems(
        new ApiResponses().addApiResponse("200", answered("The answer", answer)), READ, schemas);
  }

  private static ApiResponses issued(AnswerSchemas schemas) {
    ApiResponse recorded =
        answered("Recorded, now or before with this key", schemas.of(RecordedAnswer.class))
            .addHeaderObject(
                CommandController.REPLAYED,
                new Header()
                    .description("Set where it was recorded before with this key")
                    .schema(new StringSchema()));
    return problems(
        new ApiResponses()
            .addApiResponse(
                "200",
                answered(
                    "What would be recorded; nothing was: dry-run",
                    schemas.of(RehearsedAnswer.class)))
            .addApiResponse("201", recorded),
        ISSUED,
        schemas);
  }

  private static ApiResponse answered(String description, Schema<?> schema) {
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
  }

  /** Adds the problems of some statuses, and what stands for all others. */
  private static ApiResponses problems(
      ApiResponses responses, Map<String, String> byStatus, AnswerSchemas schemas) {
    Schema<?> problem = schemas.of(AnsweredProblem.class);
    Objects.requireNonNull(schemas.named().get(AnsweredProblem.class.getSimpleName()))
        .additionalProperties(true);
    new TreeMap<>(byStatus)
        .forEach((status, meaning) -> responses.addApiResponse(status, problem(meaning, problem)));
    return responses.addApiResponse("default", problem("Anything else that went wrong", problem));
  }

  private static ApiResponse problem(String description, Schema<?> schema) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }
}

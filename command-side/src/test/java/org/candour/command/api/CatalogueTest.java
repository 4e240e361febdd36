package org.candour.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.candour.broken.nobody.Nobodys;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.WholeLog;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.candour.events.json.CandourJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The catalogue, the schemas and the OpenAPI document say what the service takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class CatalogueTest {

  private static final String CLOSURE = "00000000-0000-4000-8000-000000000001";
  private static final String SOURCE = "\"source\":{\"title\":\"T\",\"confidence\":\"LOW\"}";
  private static final String SIGNED = "\"service\":\"Art\",\"mechanism\":\"GRANT\"";

  /** What a source need not say of an agreement. */
  private static final String SAID =
      "\"provider\":\"GB-CHC-1074546\",\"breakClause\":true,\"limitsComment\":false,"
          + "\"lightTouch\":false,\"endsOn\":\"2028-03-31\"";

  /** Where there is no source, a round and an agreement say who buys. */
  private static final String BUYER = "\"establishments\":[\"HYI\"]";

  private static final String CHARITY = "\"organisation\":\"GB-CHC-1074546\"";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA_OF_SCHEMAS =
      SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
    service.post(
        "register-establishment",
        "register",
        "{\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"}");
    service.post(
        "announce-closure",
        "announce",
        "{\"closure\":\"" + CLOSURE + "\",\"establishment\":\"HYI\",\"kind\":\"FULL\"}");
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(service.database());
  }

  private List<JsonNode> catalogue() {
    List<JsonNode> commands = new ArrayList<>();
    service.get("/commands").json().forEach(commands::add);
    return commands;
  }

  @Test
  void everyCommandIsListedByItsName() {
    assertThat(catalogue())
        .extracting(command -> command.path("name").asString())
        .hasSameSizeAs(commandRecords())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("register-establishment", "announce-closure", "fix-design", "correct-fact")
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  private static List<JavaClass> commandRecords() {
    return new ClassFileImporter()
        .importPackages("org.candour.command").stream()
            .filter(type -> type.isRecord() && type.isAssignableTo(StreamCommand.class))
            .filter(type -> !isTheClerks(type))
            .toList();
  }

  private static boolean isTheClerks(JavaClass type) {
    return type.isAnnotatedWith(Command.class)
        && List.of(type.getAnnotationOfType(Command.class).by()).equals(List.of(Role.LEDGER_CLERK));
  }

  @Test
  void whatOnlyTheClerkRecordsIsNotOffered() {
    assertThat(service.get("/commands/record-silence").status()).isEqualTo(404);
    assertThat(service.post("record-silence", "silence", "{}").problem())
        .isEqualTo("no-such-command");
  }

  @Test
  void everyCommandAndEachOfItsFieldsIsExplained() {
    assertThat(catalogue())
        .allSatisfy(command -> {
          assertThat(command.path("title").asString()).isNotBlank();
          assertThat(command.path("stream").asString()).isNotBlank();
          assertThat(command.path("href").asString())
              .isEqualTo("/commands/" + command.path("name").asString());
          assertThat(command.path("schema").path("properties").values())
              .allSatisfy(field -> assertThat(field.path("description").asString("")).isNotBlank());
          assertThat(service.get(command.path("href").asString()).json()).isEqualTo(command);
        });
  }

  @Test
  void everyCommandSaysWhichRolesMayIssueItAndARegistrarAlwaysMay() {
    assertThat(catalogue())
        .allSatisfy(command ->
            assertThat(roles(command))
                .contains(Role.REGISTRAR)
                .doesNotContain(Role.AUDITOR)
                .doesNotHaveDuplicates());
  }

  @Test
  void theMinistryAnnouncesThePrisonPreparesAndThePartnerCompletes() {
    assertThat(roles(described("announce-closure")))
        .containsExactly(Role.NATIONAL_OVERSIGHT, Role.REGISTRAR);
    assertThat(roles(described("notify-organisation")))
        .containsExactly(Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR);
    assertThat(roles(described("complete-exit-plan"))).contains(Role.PARTNER);
  }

  @Test
  void everybodyButAnAuditorCorrectsFacts() {
    assertThat(roles(described("correct-fact")))
        .containsExactlyElementsOf(
            EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.LEDGER_CLERK)));
  }

  @Test
  void aCommandThatNobodyMayIssueIsNone() {
    assertThatThrownBy(() -> CommandDefinition.of(Nobodys.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("Nobodys may be issued by no role");
  }

  private JsonNode described(String command) {
    return service.get("/commands/" + command).json();
  }

  private static List<Role> roles(JsonNode command) {
    return command.path("roles").values().stream()
        .map(role -> Role.valueOf(role.asString()))
        .toList();
  }

  @Test
  void everySchemaIsOneOf2020() {
    assertThat(catalogue())
        .allSatisfy(command -> {
          assertThat(command.path("schema").path("$schema").asString())
              .isEqualTo("https://json-schema.org/draft/2020-12/schema");
          assertThat(SCHEMA_OF_SCHEMAS.validate(command.path("schema"))).isEmpty();
        });
  }

  /** A body that schema and service take alike, or refuse alike. */
  record Body(String command, String json, boolean good) {
    @Override
    public String toString() {
      return command + (good ? " takes " : " refuses ") + json;
    }
  }

  private static Body good(String command, String json) {
    return new Body(command, "{" + json + "}", true);
  }

  private static Body bad(String command, String json) {
    return new Body(command, "{" + json + "}", false);
  }

  private static Body goodFor(String command, String json) {
    return good(command, "\"closure\":\"" + CLOSURE + "\"," + json);
  }

  private static Body badFor(String command, String json) {
    return bad(command, "\"closure\":\"" + CLOSURE + "\"," + json);
  }

  static Stream<Body> bodies() {
    String prison = "\"establishment\":\"HYI\"";
    String role = prison + ",\"role\":\"R\",\"reason\":\"W\"";
    return Stream.of(
        good("re-role", role),
        good("re-role", role + ",\"estate\":\"WOMEN\""),
        good("re-role", role + ",\"occurredOn\":\"2015-06\""),
        good("re-role", role + ",\"cites\":[0,1],\"explanation\":\"E\""),
        good(
            "re-role",
            role
                + ",\"source\":{\"title\":\"T\",\"confidence\":\"LOW\"},\"occurredOn\":\"unknown\""),
        good(
            "re-role",
            role
                + ",\"documents\":[{\"sha256\":\""
                + "a".repeat(64)
                + "\",\"name\":\"A\",\"mediaType\":\"application/pdf\"}]"),
        bad("re-role", prison + ",\"role\":\"R\""),
        bad("re-role", role + ",\"estate\":\"CHILDREN\""),
        bad("re-role", role + ",\"colour\":1"),
        bad("re-role", role + ",\"occurredOn\":\"06/2015\""),
        bad("re-role", role + ",\"source\":{\"title\":\"T\"}"),
        bad("re-role", role + ",\"cites\":\"0\""),
        bad("re-role", role + ",\"explanation\":\"\""),
        bad("re-role", "\"establishment\":\"hyi\",\"role\":\"R\",\"reason\":\"W\""),
        bad("re-role", prison + ",\"role\":\"  \",\"reason\":\"W\""),
        bad("re-role", prison + ",\"role\":\"" + "r".repeat(301) + "\",\"reason\":\"W\""),
        goodFor("notify-organisation", CHARITY),
        badFor("notify-organisation", "\"organisation\":\"1074546\""),
        goodFor("agree-exit-plan", CHARITY + ",\"service\":\"Art\",\"by\":\"2030-06-30\""),
        badFor("agree-exit-plan", CHARITY + ",\"service\":\"Art\",\"by\":20160630"),
        goodFor(
            "publish-closure-timeline", "\"milestones\":[{\"what\":\"Empty\",\"on\":\"2016-06\"}]"),
        badFor("publish-closure-timeline", "\"milestones\":[]"),
        badFor("publish-closure-timeline", "\"milestones\":[{\"what\":\"Empty\"}]"),
        badFor("publish-closure-timeline", "\"milestones\":[null]"),
        goodFor("assess-impact", "\"peopleServed\":40,\"services\":[\"Art\"]"),
        goodFor("assess-impact", "\"peopleServed\":0"),
        badFor("assess-impact", "\"peopleServed\":-1"),
        badFor("assess-impact", "\"peopleServed\":1.5"),
        badFor("assess-impact", "\"peopleServed\":1,\"services\":[\"\"]"),
        good("sell-site", prison + ",\"price\":{\"pence\":1,\"currency\":\"GBP\"}"),
        bad("sell-site", prison + ",\"price\":{\"pence\":1}"),
        good(
            "correct-fact",
            "\"stream\":\"establishment/HYI\",\"entry\":0,\"field\":\"nameWelsh\",\"was\":null,"
                + "\"is\":\"N\",\"standing\":\"CONTESTED\",\"why\":\"W\""),
        bad(
            "correct-fact",
            "\"stream\":\"establishment/HYI\",\"entry\":0,\"field\":\"nameWelsh\","
                + "\"is\":\"N\",\"standing\":\"CONTESTED\",\"why\":\"W\""),
        good("plan-round", "\"title\":\"T\",\"scope\":\"LOCAL\"," + BUYER),
        bad("plan-round", "\"title\":\"T\""),
        good("plan-round", "\"title\":\"T\"," + SOURCE),
        good("sign-agreement", SIGNED + ",\"startsOn\":\"2025-04-01\"," + SAID + "," + BUYER),
        bad("sign-agreement", SIGNED + ",\"startsOn\":\"2025-04\"," + SAID),
        bad("sign-agreement", SIGNED + ",\"startsOn\":\"2025-04-01\""),
        good("sign-agreement", SIGNED + ",\"startsOn\":\"unknown\",\"endsOn\":\"2028\"," + SOURCE),
        bad("sign-agreement", SIGNED + "," + SOURCE),
        good("earmark-site", "\"name\":\"N\",\"site\":\"S\",\"womensEstate\":false"),
        bad("earmark-site", "\"name\":\"N\",\"site\":\"S\",\"womensEstate\":\"no\""),
        bad("earmark-site", "\"name\":\"N\",\"site\":\"S\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void schemaAndServiceAgree(Body body) {
    JsonNode schema = service.get("/commands/" + body.command()).json().path("schema");
    boolean valid =
        SCHEMAS.getSchema(schema).validate(CandourJson.mapper().readTree(body.json())).isEmpty();

    Answer answer = service.post(body.command(), "body-" + body.hashCode(), body.json());

    assertThat(valid).isEqualTo(body.good());
    assertThat(answer.status()).as(answer.text()).isEqualTo(body.good() ? 201 : 422);
  }

  @Test
  void theOpenApiDocumentHasAPathForEveryCommand() {
    JsonNode api = service.get("/api-docs").json();

    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(catalogue())
        .allSatisfy(command -> {
          JsonNode post = api.path("paths").path(command.path("href").asString()).path("post");
          assertThat(post.path("operationId").asString())
              .isEqualTo(command.path("name").asString());
          JsonNode schema =
              post.path("requestBody").path("content").path("application/json").path("schema");
          assertThat(schema.path("properties").propertyNames())
              .containsExactlyInAnyOrderElementsOf(
                  command.path("schema").path("properties").propertyNames());
          assertThat(post.path("responses").propertyNames())
              .contains("201", "400", "404", "409", "413", "415", "422", "503");
        });
  }
}

package org.candour.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.WholeLog;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What would be recorded, and what an account may issue on a stream as it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class RehearsalTest {

  private static final String CONCERN = "00000000-0000-4000-8000-0000000000c1";
  private static final Account PARTNER =
      new Account(
          "partner-1",
          Set.of(Role.PARTNER),
          Set.of(),
          new OrganisationId("XX-EXAMPLE-1"),
          false,
          "tests");
  private static final Account GOVERNOR =
      new Account(
          "governor-1",
          Set.of(Role.EXECUTIVE_GOVERNOR),
          Set.of(new EstablishmentCode("XAA")),
          null,
          false,
          "tests");

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
    service.post(
        "register-establishment",
        "register",
        "{\"establishment\":\"XAA\",\"name\":\"Example\",\"standing\":\"IN_USE\"}");
    raise(CONCERN);
  }

  private void raise(String concern) {
    service.post(
        PARTNER,
        "raise-concern",
        concern,
        """
        {"concern":"%s","kind":"ISSUE","from":"XX-EXAMPLE-1","to":"XAA","establishment":"XAA",
         "subject":"No room","text":"There is no room to meet in."}\
        """
            .formatted(concern));
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(service.database());
  }

  @Test
  void aRehearsalSaysWhatWouldBeRecordedAndRecordsNothing() {
    long before = service.size();

    Answer answer =
        service.post(
            GOVERNOR,
            "answer-concern?dry-run",
            "unused",
            "{\"concern\":\"" + CONCERN + "\",\"answer\":\"There will be one from May\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("stream").path("id").asString()).isEqualTo(CONCERN);
    assertThat(types(answer)).first().isEqualTo("concern.answered");
    assertThat(answer.json().path("entries").path(0).path("payload").path("answer").asString())
        .isEqualTo("There will be one from May");
    assertThat(service.size()).isEqualTo(before);
  }

  private static List<String> types(Answer answer) {
    return answer.json().path("entries").values().stream()
        .map(entry -> entry.path("type").asString())
        .toList();
  }

  @Test
  void aRehearsalIsRefusedAsTheCommandWouldBe() {
    Answer short_ =
        service.registrars(
            "announce-closure?dry-run",
            "unused",
            "{\"establishment\":\"XAA\",\"kind\":\"FULL\",\"plannedOn\":\"2026-12-01\"}");
    assertThat(short_.status()).as(short_.text()).isEqualTo(409);
    assertThat(short_.problem()).isEqualTo("explanation-needed");
    assertThat(service.registrars("announce-closure?dry-run", "k", "{}").problem())
        .isEqualTo("invalid-command");
    assertThat(
            service
                .post(PARTNER, "answer-concern?dry-run", "k", "{\"concern\":\"" + CONCERN + "\"}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void aNameIsNoPartOfARehearsal() {
    service.post(
        "constitute-board",
        "constitute",
        "{\"establishment\":\"XAA\",\"seats\":[{\"constituency\":\"COMMUNITY\",\"number\":3}],"
            + "\"quorum\":2,\"termYears\":3,\"meetsEveryMonths\":3}");
    Answer answer =
        service.registrars(
            "appoint-governor?dry-run",
            "k",
            "{\"establishment\":\"XAA\",\"person\":\"00000000-0000-4000-8000-0000000000aa\","
                + "\"name\":\"Somebody Real\"}");
    assertThat(answer.text()).doesNotContain("Somebody Real");
  }

  @Test
  void eachIsOfferedWhatIsTheirsToSayAndHasAPlace() {
    assertThat(offered(GOVERNOR, "concern/" + CONCERN))
        .contains("answer-concern", "acknowledge-concern", "correct-fact")
        .doesNotContain("raise-concern", "close-concern", "agree-terms");
    assertThat(offered(PARTNER, "concern/" + CONCERN))
        .contains("close-concern", "correct-fact")
        .doesNotContain("raise-concern", "answer-concern");
    assertThat(offered(PARTNER, "concern/00000000-0000-4000-8000-0000000000ff")).isEmpty();
    assertThat(service.send(service.as(PARTNER, "/commands?stream=nonsense")).status())
        .isEqualTo(400);
  }

  @Test
  void whatIsDoneOnceIsOfferedUntilItIsDone() {
    String concern = "01a1d2ab-0000-7000-8000-0000000000c2";
    raise(concern);
    assertThat(offered(GOVERNOR, "concern/" + concern))
        .contains("acknowledge-concern", "answer-concern");
    String named = "{\"concern\":\"" + concern + "\"}";
    assertThat(service.post(GOVERNOR, "acknowledge-concern", "acknowledge", named).status())
        .isEqualTo(201);
    assertThat(offered(GOVERNOR, "concern/" + concern))
        .contains("answer-concern")
        .doesNotContain("acknowledge-concern");
  }

  @Test
  void agreeingIsOfferedWhereSomethingIsToBeAgreed() {
    Answer signed =
        service.registrars(
            "sign-agreement",
            "sign",
            """
            {"provider":"XX-EXAMPLE-1","establishments":["XAA"],"service":"Advice","mechanism":"GRANT",
             "startsOn":"2025-04-01","endsOn":"2028-03-31","breakClause":true,"limitsComment":false,
             "lightTouch":false,"saidBy":"XAA","source":{"title":"Minutes","locator":"page 1","confidence":"HIGH"},
             "occurredOn":"2025-03-01"}
            """);
    assertThat(signed.status()).as(signed.text()).isEqualTo(201);
    String agreement = "agreement/" + signed.json().path("stream").path("id").asString();
    assertThat(offered(PARTNER, agreement)).contains("agree-terms");
    Answer agreed =
        service.post(
            PARTNER, "agree-terms", "agree", "{\"stream\":\"" + agreement + "\",\"agreed\":true}");
    assertThat(agreed.status()).as(agreed.text()).isEqualTo(201);
    assertThat(offered(PARTNER, agreement)).doesNotContain("agree-terms");
  }

  private List<String> offered(Account account, String stream) {
    JsonNode commands = service.send(service.as(account, "/commands?stream=" + stream)).json();
    return commands.values().stream().map(command -> command.path("name").asString()).toList();
  }

  @Test
  void aDefinitionTellsAFormWhatToAskFor() {
    JsonNode raise = service.get("/commands/raise-concern").json();
    assertThat(raise.path("subject").asString()).isEqualTo("partnership");
    assertThat(raise.path("opens").asBoolean()).isTrue();
    assertThat(raise.path("fields").values().stream().map(f -> f.path("name").asString()))
        .contains("concern", "from", "to", "subject", "text");
    assertThat(raise.path("target").asString()).isEqualTo("concern");
    assertThat(field(raise, "concern").path("required").asBoolean()).isFalse();
    JsonNode to = field(raise, "to");
    assertThat(to.path("kind").asString()).isEqualTo("PICK");
    assertThat(to.path("picks").asString()).isEqualTo("party");
    assertThat(field(raise, "text").path("kind").asString()).isEqualTo("PROSE");
  }

  private static JsonNode field(JsonNode command, String name) {
    return command.path("fields").values().stream()
        .filter(field -> field.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

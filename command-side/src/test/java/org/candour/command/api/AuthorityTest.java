package org.candour.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.WholeLog;
import org.candour.command.api.Specimens.Matter;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Actor;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command as every role, inside and outside its scope, and by nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class AuthorityTest {

  private static final EstablishmentCode ELSEWHERE = new EstablishmentCode("ZZZ");
  private static final OrganisationId THEIRS = new OrganisationId("GB-CHC-219279");
  private static final CommandCatalogue CATALOGUE = new CommandCatalogue();

  private final Specimens specimens = new Specimens();

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(service.database());
  }

  /** Where an account acts, as seen from the matter. */
  enum Where {
    INSIDE,
    OUTSIDE,
    NATIONALLY
  }

  private static Account account(Role role, Where where, Matter matter) {
    return switch (where) {
      case INSIDE ->
          account(
              role,
              Set.of(matter.establishment()),
              role == Role.PARTNER ? matter.organisation() : null,
              false);
      case OUTSIDE -> account(role, Set.of(ELSEWHERE), THEIRS, false);
      case NATIONALLY -> new Account(role + "-n", Set.of(role), Set.of(), null, true, "tests");
    };
  }

  private static Account account(
      Role role, Set<EstablishmentCode> at, @Nullable OrganisationId of, boolean national) {
    return new Account(role + "-1", Set.of(role), at, of, national, "tests");
  }

  /** An organisation's own stream is in no establishment. */
  private static boolean reaches(Role role, Where where, CommandDefinition command) {
    boolean inEstablishment = !command.stream().equals("organisation");
    return switch (role) {
      case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR -> true;
      case COMMISSIONER -> where == Where.NATIONALLY || (where == Where.INSIDE && inEstablishment);
      case EXECUTIVE_GOVERNOR, BOARD_MEMBER, BOARD_CLERK ->
          where == Where.INSIDE && inEstablishment;
      case PARTNER -> where == Where.INSIDE;
      case LEDGER_CLERK -> false; // No token gives anybody this role.
    };
  }

  /** Whoever acts for no party says only what is no party’s word. */
  private static boolean speaks(Role role, Where where, CommandDefinition command) {
    boolean forNobody = role == Role.COMMISSIONER && where == Where.NATIONALLY;
    return !forNobody
        || command.says().isEmpty()
        || command.says().stream().anyMatch(side -> !side.isOfParties() && side.office() == null);
  }

  static Stream<String> commands() {
    return CATALOGUE.all().stream().map(CommandDefinition::name);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandIsTakenFromWhomItIsTheMatterOfAndFromNobodyElse(String command) {
    CommandDefinition definition = CATALOGUE.find(command).orElseThrow();
    Set<Role> by = definition.roles();
    Matter closed = specimens.matter(service, definition, Role.REGISTRAR);
    closed.prepare(service);
    long before = service.size();
    nobodyIssues(closed, command);
    for (Role role : Role.values()) {
      for (Where where : Where.values()) {
        if (by.contains(role)
            && reaches(role, where, definition)
            && speaks(role, where, definition)) {
          assertTaken(definition, role, where);
          before = service.size();
        } else if (by.contains(role) && reaches(role, where, definition)) {
          assertSpeaksForNobody(definition, role, where);
          before = service.size();
        } else {
          assertNotTaken(command, closed, account(role, where, closed), role + " " + where);
          assertThat(service.size()).isEqualTo(before);
        }
      }
    }
  }

  private void nobodyIssues(Matter matter, String command) {
    Answer answer =
        service.send(
            service
                .anonymous("/commands/" + command)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", matter.key())
                .POST(BodyPublishers.ofString(matter.body())));
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("token-needed");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  private void assertNotTaken(String command, Matter matter, Account by, String who) {
    Answer answer = service.post(by, command, matter.key(), matter.body());
    assertThat(answer.status()).as(who + " " + answer.text()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("not-yours");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private void assertSpeaksForNobody(CommandDefinition command, Role role, Where where) {
    Matter matter = specimens.matter(service, command, role);
    matter.prepare(service);
    long before = service.size();
    Answer answer =
        service.post(account(role, where, matter), command.name(), matter.key(), matter.body());
    assertThat(answer.status()).as(role + " " + where + " " + answer.text()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("not-theirs-to-say");
    assertThat(service.size()).isEqualTo(before);
  }

  private void assertTaken(CommandDefinition command, Role role, Where where) {
    Matter matter = specimens.matter(service, command, role);
    matter.prepare(service);
    Account by = account(role, where, matter);
    Answer answer = service.post(by, command.name(), matter.key(), matter.body());
    assertThat(answer.status()).as(role + " " + where + " " + answer.text()).isEqualTo(201);
    Actor actor = service.entry(answer.firstIndex()).circumstances().by();
    assertThat(actor.actor()).isEqualTo(by.id());
    assertThat(actor.role()).isEqualTo(role);
    assertThat(actor.client()).isEqualTo("tests");
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everybodyIsShownTheCommandsThatItMayIssue(Role role) {
    Account account = new Account("shown", Set.of(role), Set.of(ELSEWHERE), THEIRS, false, null);
    List<String> shown =
        service.send(service.as(account, "/commands")).json().values().stream()
            .map(command -> command.path("name").asString())
            .toList();
    assertThat(shown)
        .containsExactlyElementsOf(
            CATALOGUE.all().stream()
                .filter(definition -> definition.roles().contains(role))
                .map(CommandDefinition::name)
                .toList());
  }

  static Stream<Role> roles() {
    return Arrays.stream(Role.values());
  }

  @Test
  void theTableInTheDocumentationIsUpToDate() throws IOException {
    Path written = Path.of("target", "authority.md");
    Files.writeString(written, table());
    assertThat(Path.of("..", "docs", "authority.md"))
        .as("copy command-side/target/authority.md to docs/authority.md")
        .hasSameTextualContentAs(written);
  }

  private static String table() {
    String roles =
        Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(" | "));
    return """
    # Who may issue which command, and whose word it is

    This table is made from the commands themselves, and a test holds that it is up to date. Another test sends every
    command as every role inside and outside its scope, and by nobody.

    *Own* means at one of the account's own establishments, or in the matter of its own organisation; *all* means
    everywhere. A commissioner for the whole country reaches everything that a commissioner may issue at all, and where
    it says *national* no other commissioner does. Nobody may issue anything without signing in. Only a registrar
    records history from a source.

    *Whose word* says which side speaks by a command. Whoever acts for an establishment or an organisation speaks for it
    and for nobody else: nobody confirms its own promise, and a commissioner speaks for the payer that is theirs.
    National oversight speaks for the levels above a prison, from its group to the minister, and an inspector for the
    inspectorate; both speak of what they found or decided, where it says so. A registrar writes down what a side said, naming it in `saidBy`, with the source or a document in which it was said; where the source does not say who
    held a side, and only there, it may leave that open. What is *of record* is nobody's word.

    | command | stream | whose word | %s |
    | --- | --- | --- |%s
    %s
    """
        .formatted(
            roles,
            " --- |".repeat(Role.values().length),
            CATALOGUE.all().stream().map(AuthorityTest::row).collect(Collectors.joining("\n")));
  }

  private static String row(CommandDefinition definition) {
    Map<Role, String> cells =
        Arrays.stream(Role.values())
            .collect(
                Collectors.toMap(
                    role -> role,
                    role -> definition.roles().contains(role) ? scope(role, definition) : ""));
    return "| `%s` | %s | %s | %s |"
        .formatted(
            definition.name(),
            definition.stream().equals("*") ? "any" : definition.stream(),
            definition.says().stream()
                .map(side -> side.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", ")),
            Arrays.stream(Role.values()).map(cells::get).collect(Collectors.joining(" | ")));
  }

  private static String scope(Role role, CommandDefinition command) {
    if (reaches(role, Where.OUTSIDE, command)) {
      return "all";
    }
    return reaches(role, Where.INSIDE, command) ? "own" : "national";
  }
}

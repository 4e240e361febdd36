package org.candour.command.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.command.integrity.IntegrityCheck;
import org.candour.events.Role;
import org.candour.events.entry.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's clerk, from commands over HTTP to the silences that it records. */
@Tag("server")
class ClerkTest {

  private static final String SOURCE =
      ",\"source\":{\"title\":\"A report\",\"confidence\":\"HIGH\"}";

  /** The service looks by itself once at its start and then not for a day; tests ask it to. */
  private static final Map<String, Object> ON_REQUEST =
      Map.of("candour.clerk.every", "1d", "candour.clerk.patience", "0s");

  private final TestDatabase database = TestDatabase.create();

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @BeforeEach
  void start() {
    service = Service.start(database, directory, ON_REQUEST);
    set("2026-01-05");
    accepted(
        "register-establishment",
        "\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"");
  }

  @AfterEach
  void stop() {
    service.close();
    WholeLog.verify(database);
  }

  private void set(String day) {
    service.clock().set(Instant.parse(day + "T12:00:00Z"));
  }

  private Clerk clerk() {
    return service.part(Clerk.class);
  }

  private Answer sent(String command, String members) {
    return service.post(command, UUID.randomUUID().toString(), "{" + members + "}");
  }

  private String accepted(String command, String members) {
    Answer answer = sent(command, members);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("stream").path("id").asString();
  }

  private String promise(String due) {
    return accepted(
        "offer-commitment",
        "\"by\":\"HYI\",\"to\":\"GB-CHC-300001\",\"what\":\"A room\",\"due\":\"" + due + "\"");
  }

  /** A promise written down after it fell due. */
  private String overdue() {
    return accepted(
        "offer-commitment",
        "\"by\":\"HYI\",\"to\":\"GB-CHC-300001\",\"what\":\"A room\",\"due\":\"2026-01-01\","
            + "\"occurredOn\":\"2025-12-01\"");
  }

  private String concern() {
    return accepted(
        "raise-concern",
        "\"kind\":\"ISSUE\",\"from\":\"GB-CHC-300001\",\"to\":\"HYI\",\"subject\":\"Keys\",\"text\":\"None\"");
  }

  private String arrangement(String until) {
    return accepted(
        "make-arrangement",
        "\"kind\":\"FAMILY\",\"establishment\":\"HYI\",\"what\":\"Visits\",\"until\":\""
            + until
            + "\"");
  }

  private List<Entry> log() {
    return WholeLog.verify(database);
  }

  private List<Entry> silences() {
    return log().stream()
        .filter(entry -> entry.circumstances().by().role() == Role.LEDGER_CLERK)
        .toList();
  }

  private static String said(Entry entry) {
    return entry.type() + " " + entry.circumstances().occurredOn();
  }

  @Test
  void livesThroughTwoYearsAndRecordsEverySilenceOnItsDay() {
    String kept = promise("2026-03-31");
    promise("2026-06-30");
    String moved = promise("2026-09-30");
    concern();
    String reviewed = arrangement("2026-12-31");
    int recorded = 0;
    for (LocalDate day = LocalDate.parse("2026-01-06");
        day.isBefore(LocalDate.parse("2028-01-06"));
        day = day.plusDays(1)) {
      set(day.toString());
      switch (day.toString()) {
        case "2026-03-31" ->
            accepted("submit-evidence", "\"commitment\":\"" + kept + "\",\"account\":\"Open\"");
        case "2026-09-01" ->
            accepted(
                "change-due-date",
                "\"commitment\":\""
                    + moved
                    + "\",\"to\":\"2027-09-30\",\"reason\":\"No staff\","
                    + "\"saidBy\":\"GB-CHC-300001\"");
        case "2026-11-01" ->
            accepted(
                "review-arrangement",
                "\"arrangement\":\""
                    + reviewed
                    + "\",\"finding\":\"Works\",\"until\":\"2027-06-30\"");
        default -> {}
      }
      recorded += clerk().work();
    }

    assertThat(recorded).isEqualTo(5);
    assertThat(silences())
        .extracting(ClerkTest::said)
        .containsExactly(
            "concern.unacknowledged 2026-01-19",
            "concern.unanswered 2026-02-02",
            "commitment.missed 2026-06-30",
            "arrangement.lapsed 2027-06-30",
            "commitment.missed 2027-09-30");
    assertThat(silences())
        .extracting(entry -> entry.recordedAt().toString().substring(0, 10))
        .containsExactly("2026-01-20", "2026-02-03", "2026-07-01", "2027-07-01", "2027-10-01");
  }

  @Test
  void aSilenceSaysWhoRecordedItAndWhatMadeItDue() {
    promise("2026-06-30");
    set("2026-07-01");
    clerk().work();

    Entry silence = silences().getFirst();
    assertThat(silence.circumstances().by()).isEqualTo(ClerksCommands.AUTHORITY.claimed());
    assertThat(silence.circumstances().command().name()).isEqualTo("record-silence");
    assertThat(silence.circumstances().causedBy()).isEqualTo(1L);
    assertThat(silence.concerns())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("establishment/HYI", "organisation/GB-CHC-300001");
  }

  @Test
  void aDayIsNotOverBeforeMidnightInLondon() {
    promise("2026-06-30");
    service.clock().set(Instant.parse("2026-06-30T22:59:59Z"));
    assertThat(clerk().work()).isZero();
    service.clock().set(Instant.parse("2026-06-30T23:00:00Z"));
    assertThat(clerk().work()).isEqualTo(1);
    assertThat(clerk().work()).isZero();
  }

  @Test
  void afterTwoWeeksAwayItCatchesUpInOrder() {
    promise("2026-02-12");
    promise("2026-02-03");
    concern();
    promise("2026-02-09");
    set("2026-02-17");

    assertThat(clerk().work()).isEqualTo(5);
    assertThat(silences())
        .extracting(ClerkTest::said)
        .containsExactly(
            "concern.unacknowledged 2026-01-19",
            "concern.unanswered 2026-02-02",
            "commitment.missed 2026-02-03",
            "commitment.missed 2026-02-09",
            "commitment.missed 2026-02-12");
    assertThat(silences())
        .allMatch(entry -> entry.recordedAt().equals(Instant.parse("2026-02-17T12:00:00Z")));
  }

  @Test
  void twoNodesNeverRecordASilenceTwice() throws Exception {
    IntStream.range(0, 40).forEach(i -> promise("2026-02-" + (10 + i % 10)));
    set("2026-03-01");
    try (Service other = Service.start(database, directory, ON_REQUEST)) {
      other.clock().set(service.clock().instant());
      inParallel(List.of(() -> clerk().work(), () -> other.part(Clerk.class).work()));
    }

    assertThat(silences()).hasSize(40);
    assertThat(silences()).extracting(Entry::stream).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerInTheSameMomentIsJudgedByItsStream() throws Exception {
    List<String> promises = IntStream.range(0, 25).mapToObj(i -> promise("2026-02-10")).toList();
    set("2026-02-11");
    inParallel(
        List.of(
            () -> clerk().work(),
            () -> {
              promises
                  .reversed()
                  .forEach(promise ->
                      accepted(
                          "submit-evidence",
                          "\"commitment\":\""
                              + promise
                              + "\",\"account\":\"Open\",\"occurredOn\":\"2026-02-10\""));
              return 0;
            }));

    assertThat(
            log().stream()
                .filter(entry -> entry.stream().type().equals("commitment"))
                .filter(entry -> entry.type().equals("commitment.missed"))
                .map(Entry::sequence))
        .as("nothing is missed after evidence was shown")
        .containsOnly(1L);
    assertThat(clerk().work()).isZero();
  }

  private static void inParallel(List<Callable<Integer>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  @Test
  void theListMadeAnewIsTheSame() {
    String kept = promise("2026-02-10");
    promise("2026-02-11");
    concern();
    arrangement("2026-05-31");
    accepted("submit-evidence", "\"commitment\":\"" + kept + "\",\"account\":\"Open\"");
    set("2026-03-01");
    clerk().work();
    List<String> before = list();

    service.part(DeadlineTable.class).rebuild(_ -> {});

    assertThat(list()).isEqualTo(before).hasSize(5);
    assertThat(clerk().work()).isZero();
  }

  @Test
  void theDailyLookFoldsTheListAfresh() {
    promise("2026-02-10");
    clerk().work();
    IntegrityCheck check = service.part(IntegrityCheck.class);
    assertThat(check.lookClosely()).isEmpty();

    Sql.run(database.as("candour_owner"), "DELETE FROM clerk.due");

    assertThat(check.look()).as("at a start nothing is folded").isEmpty();
    assertThat(check.lookClosely())
        .singleElement()
        .asString()
        .startsWith("The deadline commitment/")
        .endsWith("of the clerk’s list is missing");
  }

  /** Such a day stands in the list under a name of its own until its silence is recorded. */
  @Test
  void theDailyLookAgreesAboutADayThatPassedBeforeAnotherWasSet() {
    String promised = overdue();
    accepted(
        "change-due-date",
        "\"commitment\":\""
            + promised
            + "\",\"to\":\"2027-09-30\",\"reason\":\"No staff\",\"saidBy\":\"GB-CHC-300001\"");
    clerk().work();
    assertThat(list()).hasSize(2);
    set("2026-03-01");
    assertThat(clerk().work()).isEqualTo(1);

    assertThat(service.part(IntegrityCheck.class).lookClosely()).isEmpty();
    assertThat(list()).singleElement().asString().contains("2027-09-30");
  }

  private List<String> list() {
    return Sql.rows(
        database.as("candour_owner"),
        "SELECT row_to_json(d)::text FROM clerk.due d ORDER BY stream, name",
        row -> row.getString(1));
  }

  @Test
  void aSourcesSilenceIsNone() {
    accepted(
        "offer-commitment",
        "\"by\":\"HYI\",\"to\":\"GB-CHC-300001\",\"what\":\"A room\",\"due\":\"2016-02-10\","
            + "\"occurredOn\":\"2016\""
            + SOURCE);

    assertThat(clerk().work()).isZero();
    assertThat(list()).singleElement().asString().contains("\"recording\":\"SOURCE\"");
  }

  @Test
  void whatIsWrittenDownLongAfterIsRecordedToo() {
    accepted(
        "offer-commitment",
        "\"by\":\"HYI\",\"to\":\"GB-CHC-300001\",\"what\":\"A room\",\"due\":\"2024-02-10\","
            + "\"occurredOn\":\"2024-01-10\"");
    set("2026-01-08");

    assertThat(clerk().work()).isEqualTo(1);
    assertThat(silences())
        .extracting(ClerkTest::said)
        .containsExactly("commitment.missed 2024-02-10");
  }

  @Test
  void aStreamThatSomebodyIsWritingIsLeftInPeaceForAMoment() {
    overdue();
    try (Service patient =
        Service.start(
            database,
            directory,
            Map.of(
                "candour.clerk.every",
                "1d",
                "candour.clerk.patience",
                "10s",
                "candour.clerk.grace",
                "0s"))) {
      patient.clock().set(Instant.parse("2026-01-05T12:00:09Z"));
      assertThat(patient.part(Clerk.class).work()).isZero();
      patient.clock().set(Instant.parse("2026-01-05T12:00:10Z"));
      assertThat(patient.part(Clerk.class).work()).isEqualTo(1);
    }
  }

  @Test
  void looksByItself() {
    overdue();
    try (Service busy =
        Service.start(
            database,
            directory,
            Map.of(
                "candour.clerk.every",
                "100ms",
                "candour.clerk.patience",
                "0s",
                "candour.clerk.grace",
                "0s"))) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> busy.size() == 3 && silences().size() == 1);
    }
  }
}

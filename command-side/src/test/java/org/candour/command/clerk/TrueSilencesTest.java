package org.candour.command.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.events.PartialDate;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A silence is recorded where nothing came, everywhere that a day is promised, and nowhere else.
 */
@Tag("server")
class TrueSilencesTest {

  private static final Map<String, Object> ON_REQUEST =
      Map.of("candour.clerk.every", "1d", "candour.clerk.patience", "0s");
  private static final String SOURCE = ",'source':{'title':'A report','confidence':'HIGH'}";

  private final TestDatabase database = TestDatabase.create();

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @BeforeEach
  void start() {
    service = Service.start(database, directory, ON_REQUEST);
    today("2026-01-05");
    accepted(
        "register-establishment", "'establishment':'HYI','name':'Holloway','standing':'IN_USE'");
  }

  @AfterEach
  void stop() {
    service.close();
    WholeLog.verify(database);
  }

  private void today(String day) {
    service.clock().set(Instant.parse(day + "T12:00:00Z"));
  }

  private int clerk() {
    return service.part(Clerk.class).work();
  }

  private Answer taken(String command, String members) {
    Answer answer =
        service.post(command, UUID.randomUUID().toString(), "{" + members.replace('\'', '"') + "}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private String accepted(String command, String members) {
    return taken(command, members).json().path("stream").path("id").asString();
  }

  private List<Entry> entries(String type) {
    return WholeLog.verify(database).stream()
        .filter(entry -> entry.stream().type().equals(type))
        .toList();
  }

  private List<String> history(String type) {
    return entries(type).stream()
        .map(entry -> entry.type() + " " + entry.circumstances().occurredOn())
        .toList();
  }

  /** A promise for 30 June 2024, made on 1 June 2024 and written down today. */
  private String pastPromise() {
    return accepted(
        "offer-commitment",
        "'by':'HYI','to':'GB-CHC-300001','what':'A"
            + " room','due':'2024-06-30','occurredOn':'2024-06-01'");
  }

  private void show(String promise, String day) {
    taken(
        "submit-evidence",
        "'commitment':'" + promise + "','account':'It is open','occurredOn':'" + day + "'");
  }

  @Test
  void whatIsTypedInAMinuteLaterIsNotMissed() {
    String promise = pastPromise();
    assertThat(clerk()).isZero();
    service.clock().set(Instant.parse("2026-01-05T12:01:00Z"));
    show(promise, "2024-06-20");
    today("2026-02-05");

    assertThat(clerk()).isZero();
    assertThat(history("commitment"))
        .containsExactly(
            "commitment.offered 2024-06-01", "commitment.evidence-submitted 2024-06-20");
  }

  @Test
  void ofADayThatWasOverTheClerkSpeaksAfterTwoDays() {
    String promise = pastPromise();
    taken("accept-commitment", "'commitment':'" + promise + "'");
    service.clock().set(Instant.parse("2026-01-07T11:59:59Z"));
    assertThat(clerk()).isZero();
    today("2026-01-07");
    assertThat(clerk()).isEqualTo(1);
    assertThat(history("commitment")).endsWith("commitment.missed 2024-06-30");
  }

  @Test
  void whatTurnsOutToHaveComeInTimeLiftsTheSilence() {
    String promise = pastPromise();
    today("2026-01-08");
    assertThat(clerk()).isEqualTo(1);
    show(promise, "2024-06-20");

    List<Entry> entries = entries("commitment");
    assertThat(history("commitment"))
        .containsExactly(
            "commitment.offered 2024-06-01",
            "commitment.missed 2024-06-30",
            "commitment.evidence-submitted 2024-06-20",
            "silence.lifted 2024-06-20");
    assertThat(entries.getLast().payload())
        .isEqualTo(
            new SilenceLifted(
                new StreamId("commitment", promise),
                "promise",
                LocalDate.parse("2024-06-30"),
                2,
                2,
                PartialDate.parse("2024-06-20")));
    assertThat(clerk()).isZero();
  }

  @Test
  void whatCameLateLiftsNothingAndALiftedSilenceIsLiftedOnce() {
    String promise = pastPromise();
    today("2026-01-08");
    clerk();
    show(promise, "2024-07-01");
    assertThat(history("commitment")).endsWith("commitment.evidence-submitted 2024-07-01");
    show(promise, "2024-06");
    assertThat(history("commitment")).endsWith("silence.lifted 2024-06");
    show(promise, "2024-06-02");
    assertThat(history("commitment")).endsWith("commitment.evidence-submitted 2024-06-02");
  }

  @Test
  void whatComesLateBeforeTheClerkSpeaksIsLateAllTheSame() {
    String promise = pastPromise();
    show(promise, "2024-08-01");
    taken(
        "confirm-fulfilled",
        "'commitment':'" + promise + "','saidBy':'GB-CHC-300001','occurredOn':'2024-08-02'");
    assertThat(clerk()).isZero();
    today("2026-01-08");

    assertThat(clerk()).isEqualTo(1);
    assertThat(history("commitment")).endsWith("commitment.missed 2024-06-30");
    assertThat(clerk()).isZero();
  }

  @Test
  void aDayThatWasPutOffTooLateIsMissedAllTheSame() {
    String promise = pastPromise();
    taken(
        "change-due-date",
        "'commitment':'"
            + promise
            + "','to':'2024-09-30','saidBy':'GB-CHC-300001','reason':'No"
            + " staff','occurredOn':'2024-07-05'");
    today("2026-01-08");
    clerk();

    assertThat(history("commitment"))
        .containsExactly(
            "commitment.offered 2024-06-01",
            "commitment.due-date-changed 2024-07-05",
            "commitment.missed 2024-06-30",
            "commitment.missed 2024-09-30");
    show(promise, "2024-06-20");
    assertThat(history("commitment"))
        .endsWith("silence.lifted 2024-06-20", "silence.lifted 2024-06-20");
  }

  @Test
  void whatWasDisputedIsNotSaidNeverToHaveBeenShown() {
    String promise =
        accepted(
            "offer-commitment",
            "'by':'HYI','to':'GB-CHC-300001','what':'A room','due':'2026-02-28'");
    today("2026-02-10");
    taken("submit-evidence", "'commitment':'" + promise + "','account':'It is open'");
    today("2026-02-12");
    taken(
        "dispute-fulfilment",
        "'commitment':'" + promise + "','why':'It is locked','saidBy':'GB-CHC-300001'");
    today("2026-03-01");
    assertThat(clerk()).isEqualTo(1);

    assertThat(entries("commitment").getLast().payload())
        .isEqualTo(
            new CommitmentMissed(
                LocalDate.parse("2026-02-28"),
                new CommitmentMissed.Disputed(
                    "It is open",
                    PartialDate.parse("2026-02-10"),
                    PartialDate.parse("2026-02-12"))));
  }

  @Test
  void whatASourceOpenedIsWatchedFromTheFirstThingThatIsRecordedFirstHand() {
    String promise =
        accepted(
            "offer-commitment",
            "'by':'HYI','to':'GB-CHC-300001','what':'A room','due':'2026-02-28',"
                + "'occurredOn':'2025-06'"
                + SOURCE);
    String old =
        accepted(
            "offer-commitment",
            "'by':'HYI','to':'GB-CHC-300001','what':'A bus','due':'2016-02-28',"
                + "'occurredOn':'2015-06'"
                + SOURCE);
    today("2026-01-10");
    taken("accept-commitment", "'commitment':'" + promise + "','saidBy':'GB-CHC-300001'");
    taken("accept-commitment", "'commitment':'" + old + "','saidBy':'GB-CHC-300001'");
    today("2026-03-01");

    assertThat(clerk()).as("a source's silence before that proves nothing").isEqualTo(1);
    assertThat(history("commitment")).endsWith("commitment.missed 2026-02-28");
  }

  @Test
  void everyExitPlanIsWatchedForItself() {
    String closure = closure();
    String plan = "'closure':'" + closure + "','organisation':'GB-CHC-300001',";
    taken("agree-exit-plan", plan + "'service':'Art','by':'2026-03-31'");
    taken("agree-exit-plan", plan + "'service':'Visits','by':'2026-03-31'");
    taken("agree-exit-plan", plan + "'service':'Housing','by':'2026-04-30'");
    agreed(closure, "Visits");
    today("2026-03-30");
    taken("complete-exit-plan", plan + "'service':'Art'");
    today("2026-05-10");
    assertThat(clerk()).isEqualTo(2);

    assertThat(entries("closure").stream().map(Entry::payload))
        .contains(
            new SilenceRecorded(
                DeadlineKind.EXIT_PLAN,
                "exit-plan GB-CHC-300001 Visits",
                LocalDate.parse("2026-03-31"),
                "Visits",
                new Party("GB-CHC-300001")),
            new SilenceRecorded(
                DeadlineKind.EXIT_PLAN,
                "exit-plan GB-CHC-300001 Housing",
                LocalDate.parse("2026-04-30"),
                "Housing",
                new Party("HYI")));
    taken("complete-exit-plan", plan + "'service':'Visits','occurredOn':'2026-03-31'");
    assertThat(history("closure")).endsWith("silence.lifted 2026-03-31");
    assertThat(clerk()).isZero();
  }

  /** The organisation agrees to one of its exit plans. */
  private void agreed(String closure, String service) {
    List<Entry> log = WholeLog.verify(database);
    int entry =
        IntStream.range(0, log.size())
            .filter(index ->
                log.get(index).payload() instanceof ExitPlanAgreed plan
                    && plan.service().equals(service))
            .findFirst()
            .orElseThrow();
    taken("agree-terms", "'stream':'closure/" + closure + "','entry':" + entry + ",'agreed':true");
  }

  private String closure() {
    return accepted(
        "announce-closure",
        "'establishment':'HYI','kind':'FULL','plannedOn':'2026-12-31','reason':'Old',"
            + "'womensEstate':false,'explanation':'As it is'");
  }

  @Test
  void aClosureThatPassesItsPlannedDayIsSaidToHavePassedIt() {
    String closure = closure();
    today("2027-01-01");
    assertThat(clerk()).isEqualTo(1);
    assertThat(entries("closure").getLast().payload())
        .isEqualTo(
            new SilenceRecorded(
                DeadlineKind.CLOSURE, "planned", LocalDate.parse("2026-12-31"), null, null));
    taken(
        "rescind-closure",
        "'closure':'" + closure + "','reason':'Needed','occurredOn':'2026-12-01'");
    assertThat(history("closure")).endsWith("silence.lifted 2026-12-01");
  }

  @Test
  void aSuspensionThatPassesItsEndIsRecorded() {
    taken("suspend-use", "'establishment':'HYI','reason':'A fire','until':'2026-02-28'");
    today("2026-02-28");
    assertThat(clerk()).isZero();
    today("2026-03-01");
    assertThat(clerk()).isEqualTo(1);
    assertThat(history("establishment")).endsWith("silence.recorded 2026-02-28");
    taken("resume-use", "'establishment':'HYI','occurredOn':'2026-02-27'");
    assertThat(history("establishment")).endsWith("silence.lifted 2026-02-27");
  }

  @Test
  void accessThatNobodyDecidesOnByTheDayIsRecorded() {
    String request =
        accepted(
            "request-access",
            "'organisation':'GB-CHC-300001','establishment':'HYI','kind':'VISIT','people':3,"
                + "'purpose':'Advice','neededBy':'2026-02-28'");
    today("2026-03-01");
    assertThat(clerk()).isEqualTo(1);
    taken("grant-access", "'accessRequest':'" + request + "','people':3");
    assertThat(history("access-request"))
        .containsExactly(
            "access-request.requested 2026-01-05",
            "silence.recorded 2026-02-28",
            "access-request.granted 2026-03-01");
  }

  private String noticed() {
    String agreement =
        accepted(
            "sign-agreement",
            "'provider':'GB-CHC-300001','payer':'GB-CHC-300002','establishments':['HYI'],"
                + "'service':'Advice','mechanism':'GRANT','startsOn':'2026-01-05',"
                + "'endsOn':'2030-01-04',"
                + "'breakClause':true,'limitsComment':false,'lightTouch':false");
    taken(
        "give-notice",
        "'agreement':'"
            + agreement
            + "','endsOn':'2026-12-31','reason':'No money','respondBy':'2026-02-28'");
    return agreement;
  }

  @Test
  void whoMayRespondToANoticeByADayAndDoesNotIsRecorded() {
    String agreement = noticed();
    today("2026-03-01");
    assertThat(clerk()).isEqualTo(1);
    assertThat(entries("agreement").getLast().payload())
        .isEqualTo(
            new SilenceRecorded(
                DeadlineKind.RESPONSE,
                "response",
                LocalDate.parse("2026-02-28"),
                null,
                new Party("GB-CHC-300001")));
    taken(
        "answer-notice",
        "'agreement':'"
            + agreement
            + "','saidBy':'GB-CHC-300001','response':'We need longer','occurredOn':'2026-02-27'");
    assertThat(history("agreement")).endsWith("silence.lifted 2026-02-27");
  }

  @Test
  void aResponseInTimeIsNoSilence() {
    String agreement = noticed();
    taken(
        "answer-notice",
        "'agreement':'" + agreement + "','saidBy':'GB-CHC-300001','response':'We need longer'");
    today("2026-03-01");
    assertThat(clerk()).isZero();
  }

  @Test
  void aCorrectionThatShowsThatItCameInTimeLiftsTheSilence() {
    String promise = pastPromise();
    today("2026-01-08");
    clerk();
    show(promise, "2024-07-20");
    correct(promise, 3, "occurredOn", "2024-07-20", "2024-06-20");
    assertThat(history("commitment")).endsWith("silence.lifted 2026-01-08");
  }

  @Test
  void aCorrectedDayLiftsTheSilenceOfTheMistypedOne() {
    String promise = pastPromise();
    today("2026-01-08");
    clerk();
    correct(promise, 1, "due", "2024-06-30", "2027-06-30");
    assertThat(history("commitment")).endsWith("silence.lifted 2026-01-08");
    assertThat(clerk()).isZero();
    today("2027-07-01");
    assertThat(clerk()).isEqualTo(1);
    assertThat(history("commitment")).endsWith("commitment.missed 2027-06-30");
  }

  private void correct(String promise, int entry, String field, String was, String is) {
    taken(
        "correct-fact",
        "'stream':'commitment/%s','entry':%d,'field':'%s','was':'%s','is':'%s',"
                .formatted(promise, entry, field, was, is)
            + "'standing':'CORRECTED','why':'A slip of the pen'");
  }
}

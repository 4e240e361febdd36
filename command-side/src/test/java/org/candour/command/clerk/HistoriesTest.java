package org.candour.command.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories played through the API, and what stands in the ledger of what came late or never. */
@Tag("server")
class HistoriesTest {

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

  private Answer sent(String command, String members) {
    return service.post(
        command, UUID.randomUUID().toString(), "{" + members.replace('\'', '"') + "}");
  }

  private Answer taken(String command, String members) {
    Answer answer = sent(command, members);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private String accepted(String command, String members) {
    return taken(command, members).json().path("stream").path("id").asString();
  }

  /** What happened in streams of a type: the event, the day, and the day of recording if later. */
  private List<String> history(String type) {
    return WholeLog.verify(database).stream()
        .filter(entry -> entry.stream().type().equals(type))
        .map(HistoriesTest::said)
        .toList();
  }

  private static String said(Entry entry) {
    return entry.type() + " " + entry.circumstances().occurredOn();
  }

  private String promise(String by, String to, String due) {
    return accepted(
        "offer-commitment",
        "'by':'%s','to':'%s','what':'A room','due':'%s'".formatted(by, to, due));
  }

  @Test
  void whoeverActsForARecordThatIsJoinedToAnotherActsUnderThatTooUntilTheyAreParted() {
    String promise = promise("HYI", "GB-CHC-300001", "2026-02-10");
    Account partner =
        new Account(
            "partner",
            Set.of(Role.PARTNER),
            Set.of(),
            new OrganisationId("GB-COH-01234567"),
            false,
            null);
    String accept = "{\"commitment\":\"" + promise + "\"}";
    for (String record : List.of("GB-COH-01234567", "GB-CHC-300001")) {
      taken(
          "register-organisation",
          "'organisation':'" + record + "','name':'Way Out','kind':'SOCIAL_ENTERPRISE'");
    }
    assertThat(service.post(partner, "accept-commitment", "first", accept).status()).isEqualTo(403);
    String pair =
        "'source':{'title':'Accounts','locator':'page 1','confidence':'HIGH'},"
            + "'organisation':'GB-COH-01234567',";
    taken("same-organisation", pair + "'other':'GB-CHC-300001','why':'Its accounts'");
    taken("not-the-same-organisation", pair + "'why':'Another of the name'");
    assertThat(service.post(partner, "accept-commitment", "second", accept).status())
        .isEqualTo(403);
    taken("same-organisation", pair + "'other':'GB-CHC-300001','why':'It is after all'");
    Answer accepted = service.post(partner, "accept-commitment", "third", accept);

    assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
    assertThat(service.entry(accepted.firstIndex()).circumstances().by().organisation())
        .isEqualTo("GB-CHC-300001");
  }

  @Test
  void whatIsShownLateFindsTheSilenceOnRecordHoweverLateTheClerkIs() {
    String promise = promise("HYI", "GB-CHC-300001", "2026-02-10");
    today("2026-02-11");
    taken("submit-evidence", "'commitment':'" + promise + "','account':'Open'");

    assertThat(history("commitment"))
        .containsExactly(
            "commitment.offered 2026-01-05",
            "commitment.missed 2026-02-10",
            "commitment.evidence-submitted 2026-02-11");
    assertThat(clerk()).isZero();
  }

  @Test
  void whatIsWrittenDownLateButHappenedInTimeIsNoSilence() {
    String promise = promise("GB-CHC-300001", "HYI", "2026-02-10");
    today("2026-02-20");
    taken(
        "submit-evidence",
        "'commitment':'" + promise + "','account':'Open','occurredOn':'2026-02-10'");

    assertThat(clerk()).isZero();
    assertThat(history("commitment"))
        .containsExactly(
            "commitment.offered 2026-01-05", "commitment.evidence-submitted 2026-02-10");
  }

  @Test
  void aPromiseIsPostponedBeforeAndAfterItWasMissedAndBothStand() {
    String promise = promise("GB-CHC-300001", "HYI", "2026-02-10");
    String change = "'commitment':'" + promise + "','saidBy':'HYI','reason':'No staff','to':";
    taken("change-due-date", change + "'2026-03-10'");
    today("2026-03-20");
    taken("change-due-date", change + "'2026-04-10'");
    today("2026-04-20");
    clerk();

    assertThat(history("commitment"))
        .containsExactly(
            "commitment.offered 2026-01-05",
            "commitment.due-date-changed 2026-01-05",
            "commitment.missed 2026-03-10",
            "commitment.due-date-changed 2026-03-20",
            "commitment.missed 2026-04-10");
  }

  @Test
  void anOfferThatWasMissedMayStillBeAccepted() {
    String promise = promise("HYI", "GB-CHC-300001", "2026-02-10");
    today("2026-02-11");
    taken("accept-commitment", "'commitment':'" + promise + "'");

    assertThat(sent("accept-commitment", "'commitment':'" + promise + "'").problem())
        .isEqualTo("commitment-already-accepted");
  }

  @Test
  void aDisputeStartsTheClockAgain() {
    String promise = promise("HYI", "GB-CHC-300001", "2026-02-10");
    taken("submit-evidence", "'commitment':'" + promise + "','account':'Open'");
    today("2026-02-10");
    taken("dispute-fulfilment", "'commitment':'" + promise + "','why':'Locked'");
    assertThat(clerk()).isZero();
    today("2026-02-11");

    assertThat(clerk()).isEqualTo(1);
    assertThat(history("commitment")).endsWith("commitment.missed 2026-02-10");
  }

  @Test
  void whatStoodOnItsDayIsNotMissedByADisputeAfterwards() {
    String promise = promise("HYI", "GB-CHC-300001", "2026-02-10");
    taken("submit-evidence", "'commitment':'" + promise + "','account':'Open'");
    today("2026-02-20");
    taken("dispute-fulfilment", "'commitment':'" + promise + "','why':'Locked'");
    assertThat(clerk()).isZero();
    taken(
        "change-due-date",
        "'commitment':'"
            + promise
            + "','saidBy':'GB-CHC-300001','reason':'Keys are cut','to':'2026-03-10'");
    assertThat(clerk()).isZero();
    today("2026-03-11");

    assertThat(clerk()).isEqualTo(1);
    assertThat(history("commitment"))
        .containsExactly(
            "commitment.offered 2026-01-05",
            "commitment.evidence-submitted 2026-01-05",
            "commitment.disputed 2026-02-20",
            "commitment.due-date-changed 2026-02-20",
            "commitment.missed 2026-03-10");
  }

  /** Raised on the Monday before Easter 2026: two bank holidays lie within. */
  @Test
  void eachClockOfAConcernRunsOutOnceAndTheLateAnswerIsExplained() {
    today("2026-03-30");
    String concern =
        accepted(
            "raise-concern",
            "'kind':'ISSUE','from':'GB-CHC-300001','to':'HYI','subject':'Keys','text':'None'");
    for (String day :
        List.of("2026-04-15", "2026-04-16", "2026-04-29", "2026-04-30", "2026-05-04")) {
      today(day);
      clerk();
    }
    String answer = "'concern':'" + concern + "','answer':'Cut'";
    Answer refused = sent("answer-concern", answer);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("explanation-needed");
    assertThat(refused.json().path("breaches").findValuesAsString("duty"))
        .containsExactly("concern-acknowledgement", "concern-answer");
    taken(
        "answer-concern",
        answer
            + ",'explanations':{'concern-acknowledgement':'Nobody was there',"
            + "'concern-answer':'Nor afterwards'}");
    assertThat(history("concern"))
        .containsExactly(
            "concern.raised 2026-03-30",
            "concern.unacknowledged 2026-04-15",
            "concern.unanswered 2026-04-29",
            "concern.answered 2026-05-04",
            "duty.breached 2026-05-04",
            "duty.breached 2026-05-04");
  }

  @Test
  void aYearWithoutAnAssessmentIsASilenceAndEachFurtherYearAnother() {
    String agreement = subcontract();
    promise("HYI", "GB-CHC-300001", "2027-06-30");
    today("2028-03-01");

    assertThat(clerk()).isEqualTo(3);
    assertThat(
            WholeLog.verify(database).stream()
                .filter(
                    entry -> entry.type().endsWith("overdue") || entry.type().endsWith("missed"))
                .map(HistoriesTest::said))
        .as("in the order in which they fell due")
        .containsExactly(
            "agreement.assessment-overdue 2027-01-05",
            "commitment.missed 2027-06-30",
            "agreement.assessment-overdue 2028-01-05");
    taken(
        "assess-performance",
        "'agreement':'"
            + agreement
            + "','rating':'GOOD','finding':'Fine','atEnd':false,"
            + "'explanation':'Nobody looked'");
    today("2029-02-28");
    assertThat(clerk()).isZero();
    today("2029-03-02");
    assertThat(clerk()).isEqualTo(1);
  }

  private String subcontract() {
    return accepted(
        "sign-agreement",
        "'provider':'GB-CHC-300001','establishments':['HYI'],'service':'Advice',"
            + "'mechanism':'SUBCONTRACT','startsOn':'2026-01-05','endsOn':'2030-01-04',"
            + "'breakClause':true,'whyNotGrant':'One of many','limitsComment':false,"
            + "'lightTouch':false");
  }

  @Test
  void anAssessmentInTimeMovesTheClockAndTheEndStopsIt() {
    String agreement = subcontract();
    today("2027-01-05");
    taken(
        "assess-performance",
        "'agreement':'" + agreement + "','rating':'GOOD','finding':'Fine','atEnd':true");
    assertThat(clerk()).isZero();
    taken(
        "end-agreement",
        "'agreement':'" + agreement + "','how':'TERMINATED','explanation':'They closed'");
    today("2029-01-01");
    assertThat(clerk()).isZero();
  }

  @Test
  void theNoticesOfAContractAreWatchedInTheRoundThatItComesFrom() {
    String round =
        accepted("plan-round", "'title':'Advice','establishments':['HYI'],'scope':'LOCAL'");
    taken("record-bid", "'round':'" + round + "','bidder':'GB-CHC-300001'");
    Answer award =
        taken("award-lot", "'round':'" + round + "','supplier':'GB-CHC-300001','rationale':'Best'");
    taken("publish-notice", "'round':'" + round + "','notice':'UK6'");
    today("2026-01-20");
    String agreement =
        accepted(
            "sign-agreement",
            "'award':"
                + award.firstIndex()
                + ",'provider':'GB-CHC-300001','establishments':['HYI'],'service':'Advice',"
                + "'mechanism':'CONTRACT','startsOn':'2026-02-01','endsOn':'2028-01-31',"
                + "'breakClause':true,'whyNotGrant':'A service','limitsComment':false,"
                + "'lightTouch':false");
    String notice = "'round':'" + round + "','agreement':'" + agreement + "','notice':";
    today("2026-02-18");
    assertThat(clerk()).isZero();
    today("2026-02-24");
    assertThat(sent("publish-notice", notice + "'UK7'").problem()).isEqualTo("explanation-needed");
    taken("publish-notice", notice + "'UK7','explanation':'Overlooked'");
    assertThat(clerk()).as("the late notice does not hide that it was late").isEqualTo(1);
    today("2028-02-29");
    taken("publish-notice", notice + "'UK11'");
    today("2028-04-01");
    clerk();

    assertThat(history("agreement").stream().filter(line -> line.contains("overdue")).toList())
        .containsExactly(
            "agreement.notice-overdue 2026-02-18",
            "agreement.assessment-overdue 2027-02-01",
            "agreement.assessment-overdue 2028-02-01");
  }

  @Test
  void aContractThatEndedWithoutItsNoticeIsOneSilenceHoweverLongItLasts() {
    String round =
        accepted("plan-round", "'title':'Advice','establishments':['HYI'],'scope':'LOCAL'");
    taken("record-bid", "'round':'" + round + "','bidder':'GB-CHC-300001'");
    Answer award =
        taken("award-lot", "'round':'" + round + "','supplier':'GB-CHC-300001','rationale':'Best'");
    String agreement =
        accepted(
            "sign-agreement",
            "'award':"
                + award.firstIndex()
                + ",'provider':'GB-CHC-300001','establishments':['HYI'],'service':'Advice',"
                + "'mechanism':'CONTRACT',"
                + "'startsOn':'2026-01-05','endsOn':'2028-01-31','breakClause':true,"
                + "'whyNotGrant':'A service','limitsComment':false,'lightTouch':false,"
                + "'explanation':'It could not wait for a standstill'");
    taken(
        "publish-notice", "'round':'" + round + "','agreement':'" + agreement + "','notice':'UK7'");
    today("2026-06-30");
    taken(
        "end-agreement",
        "'agreement':'"
            + agreement
            + "','how':'TERMINATED','explanations':{'funding-notice':'They closed',"
            + "'agreement-performance-at-end':'They closed'}");
    today("2026-07-29");
    assertThat(clerk()).as("on the thirtieth day it may still come").isZero();
    today("2028-06-30");
    assertThat(clerk()).isEqualTo(1);
    assertThat(clerk()).isZero();
    assertThat(history("agreement")).endsWith("agreement.notice-overdue 2026-07-29");
  }

  @Test
  void aConcernThatIsTakenFurtherHasItsAnswersClockAnewAndOnlyThat() {
    today("2026-03-02");
    String concern =
        accepted(
            "raise-concern",
            "'kind':'NEED','from':'HYI','to':'GB-CHC-300001','subject':'Mentors','text':'None'");
    today("2026-04-01");
    taken("escalate-concern", "'concern':'" + concern + "','to':'GB-CHC-300002','why':'No answer'");
    today("2026-06-01");
    clerk();

    assertThat(history("concern"))
        .containsExactly(
            "concern.raised 2026-03-02",
            "concern.unacknowledged 2026-03-16",
            "concern.unanswered 2026-03-30",
            "concern.escalated 2026-04-01",
            "concern.unanswered 2026-05-01");
  }

  @Test
  void theListMadeAnewHoldsEveryClock() {
    subcontract();
    accepted(
        "raise-concern",
        "'kind':'ISSUE','from':'GB-CHC-300001','to':'HYI','subject':'Keys','text':'None'");
    today("2027-03-01");
    assertThat(clerk()).isEqualTo(3);

    DeadlineTable list = service.part(DeadlineTable.class);
    List<OverdueDeadline> open = open(list);
    list.rebuild(_ -> {});

    assertThat(open(list)).isEqualTo(open).hasSize(1);
    assertThat(clerk()).isZero();
  }

  private List<OverdueDeadline> open(DeadlineTable list) {
    return list.unrecorded(
        LocalDate.parse("2100-01-01"),
        Instant.parse("2100-01-01T00:00:00Z"),
        Instant.parse("2100-01-01T00:00:00Z"),
        null,
        10);
  }
}

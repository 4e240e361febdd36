package org.candour.command.inspection.recommendation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.FIRST_KNOWN;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.inspection.recommendation.RecommendationRefusals.MoreFoundThanMade;
import org.candour.command.inspection.recommendation.RecommendationRefusals.NoProgressSaid;
import org.candour.command.inspection.recommendation.RecommendationRefusals.NoSuchFinding;
import org.candour.command.inspection.recommendation.RecommendationRefusals.NotRecordedTogether;
import org.candour.command.inspection.recommendation.RecommendationRefusals.RecommendationAlreadyAnswered;
import org.candour.command.inspection.recommendation.RecommendationRefusals.RecommendationAlreadyClosed;
import org.candour.command.inspection.recommendation.RecommendationRefusals.RecommendationAlreadyMade;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.TermsAnswered;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.recommendation.ActionDeadline;
import org.candour.events.inspection.recommendation.ActionOverdue;
import org.candour.events.inspection.recommendation.AnswerDeadline;
import org.candour.events.inspection.recommendation.JudgedProgress;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationClosed;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.candour.events.inspection.recommendation.RecommendationTermsBuilder;
import org.candour.events.inspection.recommendation.RecommendationUnanswered;
import org.candour.events.inspection.recommendation.ReportedProgress;
import org.candour.events.inspection.report.InspectionPublished;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recommendation, its answer, what its owner reports and what inspectors find. */
class RecommendationTest {

  private static final RecommendationId ID =
      new RecommendationId("00000000-0000-4000-8000-000000000001");
  private static final RecommendationId EARLIER =
      new RecommendationId("00000000-0000-4000-8000-000000000002");
  private static final Party MINISTRY = Party.of(Level.MINISTRY);
  private static final Party COMMITTEE = Party.of(Level.COMMITTEE);
  private static final Party INSPECTORATE = Party.of(Level.INSPECTORATE);
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final LocalDate DUE = LocalDate.parse("2026-06-30");
  private static final PartialDate VISIT = PartialDate.parse("2026-07-13");
  private static final String COMMITTEE_ANSWER = "committee-answer";
  private static final String ANSWER = "recommendation-answer";
  private static final String OWNER = "recommendation-owner";

  private static final RecommendationMade TO_MINISTRY = made(terms(COMMITTEE, MINISTRY));
  private static final RecommendationMade TO_PRISON = made(terms(INSPECTORATE, PRISON));
  private static final RecommendationAnswered AGREED =
      new RecommendationAnswered(RecommendationAnswer.AGREED, PRISON, DUE, null, PRISON);

  /** Made on Monday 2 March 2026; 28 days later is Monday 30 March. */
  private static final Scenario WAITING = given(on("2026-03-02", TO_PRISON));

  private static final Scenario ANSWERED = WAITING.and(on("2026-03-20", AGREED));

  private static RecommendationTerms terms(Party by, Party to) {
    return RecommendationTermsBuilder.builder()
        .by(by)
        .kind(RecommendationKind.RECOMMENDATION)
        .to(to)
        .text("Open the workshop")
        .build();
  }

  private static RecommendationMade made(RecommendationTerms terms) {
    return new RecommendationMade(terms, null, null);
  }

  private static MakeRecommendation make(RecommendationTerms terms) {
    return new MakeRecommendation(ID, terms, null, null);
  }

  private static AnswerRecommendation answer(@Nullable Party owner, @Nullable LocalDate due) {
    return new AnswerRecommendation(ID, RecommendationAnswer.AGREED, owner, due, null);
  }

  private static Issued byInspector(String on, RecommendationCommand command) {
    return at(on, command).by(Role.INSPECTOR, null, null);
  }

  private static Issued byGovernor(String on, RecommendationCommand command) {
    return at(on, command).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");
  }

  private static Issued byBoard(String on, RecommendationCommand command) {
    return at(on, command).by(Role.BOARD_CLERK, null, "CYI");
  }

  private static Issued byOversight(String on, RecommendationCommand command) {
    return at(on, command).by(Role.NATIONAL_OVERSIGHT, null, null);
  }

  @Test
  void inspectorsOversightBoardsAndCommitteesMakeRecommendationsEachInItsOwnName() {
    givenNothing()
        .when(byInspector("2026-03-02", make(terms(INSPECTORATE, PRISON))))
        .expect(made(terms(INSPECTORATE, PRISON)));
    givenNothing()
        .when(byOversight("2026-03-02", make(terms(Party.of(Level.SERVICE), PRISON))))
        .expect(made(terms(Party.of(Level.SERVICE), PRISON)));
    givenNothing()
        .when(byBoard("2026-03-02", make(terms(PRISON, PRISON))))
        .expect(made(terms(PRISON, PRISON)));
    givenNothing().when(at("2026-03-02", make(terms(COMMITTEE, MINISTRY)))).expect(TO_MINISTRY);
    givenNothing()
        .when(byInspector("2026-03-02", make(terms(COMMITTEE, MINISTRY))))
        .expectRefusal(NotTheirsToSay.class);
    givenNothing().when(byBoard("2026-03-02", make(terms(INSPECTORATE, PRISON)))).expectNotYours();
  }

  @Test
  void nobodyElseMakesOneAndNobodyMakesOneToThemselves() {
    assertThatThrownBy(() -> make(terms(new Party("GB-CHC-1074546"), PRISON)))
        .hasMessageContaining("must be made by the inspectorate, a committee");
    assertThatThrownBy(() -> make(terms(Party.of(Level.PROVIDER), PRISON)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> make(terms(MINISTRY, MINISTRY)))
        .hasMessageContaining("made to somebody else");
    assertThatThrownBy(() -> make(terms(COMMITTEE, MINISTRY).withRepeats(ID)))
        .hasMessageContaining("cannot repeat itself");
  }

  @Test
  void whatItComesFromAndRepeatsIsThereAndOfTheRightKind() {
    RecommendationTerms terms = terms(COMMITTEE, MINISTRY);
    givenNothing()
        .when(at("2026-03-02", make(terms.withEstablishment(UNREGISTERED))))
        .expectRefusal(EstablishmentNotRegistered.class);
    givenNothing()
        .when(at("2026-03-02", new MakeRecommendation(ID, terms, 99L, null)))
        .expectRefusal(LinkToNothing.class);
    givenNothing()
        .when(at("2026-03-02", new MakeRecommendation(ID, terms, 0L, null)))
        .expectRefusal(LinkToSomethingElse.class)
        .naming("is", "establishment.registered");
    givenNothing()
        .when(at("2026-03-02", make(terms.withRepeats(EARLIER))))
        .expectRefusal(LinkToNoStream.class);
    givenNothing()
        .knowing(EARLIER.stream(), on("2020-01-10", TO_MINISTRY))
        .when(at("2026-03-02", make(terms.withRepeats(EARLIER))))
        .expect(made(terms.withRepeats(EARLIER)));
    assertThatThrownBy(() -> new MakeRecommendation(ID, terms, null, 1))
        .hasMessageContaining("must name the inspection");
  }

  @Test
  void aRecommendationNamesAFindingOfAPublishedInspection() {
    InspectionReport report =
        InspectionReport.of(
                InspectionTermsBuilder.builder()
                    .kind(InspectionKind.THEMATIC)
                    .announced(true)
                    .from(VISIT)
                    .build())
            .withFindings(
                List.of(new Finding(1, null, FindingKind.CONCERN, "None came", List.of())));
    InspectionId inspection = new InspectionId("00000000-0000-4000-8000-000000000003");
    Scenario published =
        givenNothing()
            .knowing(
                inspection.report(), on("2026-01-10", new InspectionPublished(inspection, report)));
    RecommendationTerms terms = terms(INSPECTORATE, PRISON);

    published
        .when(byInspector("2026-03-02", new MakeRecommendation(ID, terms, FIRST_KNOWN, 1)))
        .expect(new RecommendationMade(terms, new Link(FIRST_KNOWN, inspection.report()), 1));
    published
        .when(byInspector("2026-03-02", new MakeRecommendation(ID, terms, FIRST_KNOWN, 2)))
        .expectRefusal(NoSuchFinding.class)
        .naming("findings", 1);
    givenNothing()
        .knowing(inspection.stream(), on("2026-01-10", new InspectionAnnounced(report.terms())))
        .when(byInspector("2026-03-02", new MakeRecommendation(ID, terms, FIRST_KNOWN, null)))
        .expectRefusal(LinkToSomethingElse.class)
        .naming("entry", FIRST_KNOWN);
  }

  /** The reports of 2017, 2019 and 2021 on prisons, and when the government answered. */
  @ParameterizedTest(name = "{0}: {2} days late")
  @CsvSource({
    "2017-04-07, 2017-10-12, 127",
    "2017-04-28, 2017-10-12, 106",
    "2019-10-31, 2020-03-13, 73",
    "2022-09-28, 2023-02-09, 73",
  })
  void aCommitteeIsAnsweredWithinTwoMonths(String made, String answered, long late) {
    AnswerRecommendation answer = answer(null, null);
    RecommendationAnswered happened =
        new RecommendationAnswered(RecommendationAnswer.AGREED, null, null, null, MINISTRY);
    given(on(made, TO_MINISTRY))
        .when(byOversight(answered, answer))
        .expectToNeedExplanation(breached(COMMITTEE_ANSWER).by(late));
    given(on(made, TO_MINISTRY))
        .when(byOversight(answered, answer).because("An election"))
        .expect(happened, breached(COMMITTEE_ANSWER).by(late).explained("An election"));
  }

  @Test
  void theAnswerOnRainsbrookCameInTime() {
    given(on("2021-03-29", TO_MINISTRY))
        .when(byOversight("2021-05-13", answer(null, null)))
        .expect(
            new RecommendationAnswered(RecommendationAnswer.AGREED, null, null, null, MINISTRY),
            met(COMMITTEE_ANSWER));
  }

  @Test
  void aReportOfWhichOnlyTheMonthIsKnownWasAnsweredBetweenSoManyDaysLate() {
    given(on("2019-07", TO_MINISTRY))
        .when(at("2019-10-15", answer(null, null)).importedFrom(REPORT).saidBy(MINISTRY))
        .expect(
            new RecommendationAnswered(RecommendationAnswer.AGREED, null, null, null, MINISTRY),
            breached(COMMITTEE_ANSWER).by(15, 44L));
  }

  @Test
  void everybodyElseIsAnsweredWithinTwentyEightDaysWithAnOwnerAndADay() {
    WAITING
        .when(byGovernor("2026-03-30", answer(PRISON, DUE)))
        .expect(AGREED, met(ANSWER), met(OWNER));
    WAITING
        .when(byGovernor("2026-03-31", answer(null, DUE)))
        .expectToNeedExplanation(breached(ANSWER).by(1), breached(OWNER));
    WAITING
        .when(at("2026-03-20", answer(null, null)).importedFrom(REPORT).saidBy(PRISON))
        .expect(
            new RecommendationAnswered(RecommendationAnswer.AGREED, null, null, null, PRISON),
            met(ANSWER),
            undetermined(OWNER));
  }

  @Test
  void aSourceMayLeaveOpenWhatTheAnswerSays() {
    given(on("2017-04-07", TO_MINISTRY))
        .when(
            at("2017-10-12", new AnswerRecommendation(ID, null, null, null, null))
                .importedFrom(REPORT)
                .saidBy(MINISTRY))
        .expect(
            new RecommendationAnswered(null, null, null, null, MINISTRY),
            breached(COMMITTEE_ANSWER).by(127));
  }

  @Test
  void aSourceMayLeaveOpenOfHowManyProgressWasEnough() {
    JudgeProgress inWords = new JudgeProgress(ID, null, null, VISIT, "Uneven progress");
    ANSWERED
        .when(at("2026-07-20", inWords).importedFrom(REPORT).saidBy(INSPECTORATE))
        .expect(new ProgressJudged(null, null, VISIT, "Uneven progress"));
    ANSWERED.when(byInspector("2026-07-20", inWords)).expectRefusal(NoProgressSaid.class);
  }

  @Test
  void aRefusalSaysWhyAndOwesNoOwner() {
    WAITING
        .when(
            byGovernor(
                "2026-03-20",
                new AnswerRecommendation(
                    ID, RecommendationAnswer.NOT_AGREED, null, null, "No money")))
        .expect(
            new RecommendationAnswered(
                RecommendationAnswer.NOT_AGREED, null, null, "No money", PRISON),
            met(ANSWER));
    assertThatThrownBy(
            () -> new AnswerRecommendation(ID, RecommendationAnswer.PARTLY, null, null, " "))
        .hasMessageContaining("Say why");
    assertThatThrownBy(
            () -> new AnswerRecommendation(ID, RecommendationAnswer.NOT_AGREED, null, DUE, "No"))
        .hasMessageContaining("has no owner and no day");
  }

  @Test
  void onlyWhoeverItIsMadeToAnswersAndOnlyOnce() {
    WAITING
        .when(byOversight("2026-03-20", answer(PRISON, DUE)))
        .expectRefusal(NotTheirsToSay.class);
    given(on("2026-03-02", TO_MINISTRY))
        .when(byGovernor("2026-03-20", answer(PRISON, DUE)))
        .expectNotYours();
    ANSWERED
        .when(byGovernor("2026-03-21", answer(PRISON, DUE)))
        .expectRefusal(RecommendationAlreadyAnswered.class);
    WAITING
        .when(byInspector("2026-03-20", make(terms(INSPECTORATE, PRISON))))
        .expectRefusal(RecommendationAlreadyMade.class);
    WAITING.when(byGovernor("2026-02-27", answer(PRISON, DUE))).expectRefusal(OutOfOrder.class);
  }

  @Test
  void itsOwnerReportsWhichClosesNothing() {
    ProgressReported done = new ProgressReported(ReportedProgress.DONE, null, "It is open", PRISON);
    ReportProgress report = new ReportProgress(ID, ReportedProgress.DONE, null, "It is open");

    ANSWERED.when(byGovernor("2026-06-01", report)).expect(done);
    WAITING.when(byGovernor("2026-06-01", report)).expect(done);
    ANSWERED
        .and(on("2026-06-01", done))
        .when(byGovernor("2026-07-01", new ReportProgress(ID, ReportedProgress.LATE, null, "Shut")))
        .expect(new ProgressReported(ReportedProgress.LATE, null, "Shut", PRISON));
    ANSWERED.when(byInspector("2026-06-01", report)).expectRefusal(NotTheirsToSay.class);
    assertThatThrownBy(() -> new ReportProgress(ID, null, null, "It is open"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReportProgress(ID, ReportedProgress.DONE, 100, "It is open"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoeverTheAnswerNamesReportsAndWhoAnsweredWhereThatWasNotForItToSay() {
    RecommendationAnswered byService =
        new RecommendationAnswered(
            RecommendationAnswer.AGREED, Party.of(Level.SERVICE), DUE, null, PRISON);
    ReportProgress report = new ReportProgress(ID, ReportedProgress.DONE, null, "It is open");
    Scenario owned = WAITING.and(on("2026-03-20", byService));

    owned
        .when(byOversight("2026-06-01", report))
        .expect(
            new ProgressReported(
                ReportedProgress.DONE, null, "It is open", Party.of(Level.SERVICE)));
    owned
        .when(byGovernor("2026-06-01", report))
        .expect(new ProgressReported(ReportedProgress.DONE, null, "It is open", PRISON));
  }

  @Test
  void aLevelThatTellsAPrisonToActLeavesTheReportToIt() {
    RecommendationAnswered told =
        new RecommendationAnswered(RecommendationAnswer.AGREED, PRISON, DUE, null, MINISTRY);
    ReportProgress report = new ReportProgress(ID, ReportedProgress.DONE, null, "It is open");
    Scenario owned = given(on("2026-03-02", TO_MINISTRY), on("2026-03-20", told));

    owned
        .when(byGovernor("2026-06-01", report))
        .expect(new ProgressReported(ReportedProgress.DONE, null, "It is open", PRISON));
    owned.when(byOversight("2026-06-01", report)).expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void noSilenceNamesAnOwnerByAnothersWordUntilItHasAgreed() {
    RecommendationAnswered named =
        new RecommendationAnswered(RecommendationAnswer.AGREED, CHARITY, DUE, null, PRISON);
    RecordSilence overdue = new RecordSilence(ID.stream(), "action", DUE);
    Scenario owned = WAITING.and(on("2026-03-20", named).saidBy(PRISON));

    owned.when(at("2026-06-30", overdue)).expect(new ActionOverdue(DUE, PRISON));
    owned
        .and(
            on("2026-03-21", new TermsAnswered(FIRST_GIVEN + 1, CHARITY, true, null))
                .saidBy(CHARITY))
        .when(at("2026-06-30", overdue))
        .expect(new ActionOverdue(DUE, CHARITY));
  }

  @Test
  void theInspectorateAnswersWhatACommitteeRecommendsToIt() {
    given(on("2026-03-02", made(terms(COMMITTEE, INSPECTORATE))))
        .when(byInspector("2026-03-20", answer(null, DUE)))
        .expect(
            new RecommendationAnswered(RecommendationAnswer.AGREED, null, DUE, null, INSPECTORATE),
            met(COMMITTEE_ANSWER));
  }

  @Test
  void neitherWhoAnswersNorAnotherLevelClosesItAndNoOtherPrisonAnswers() {
    CloseRecommendation close = new CloseRecommendation(ID, true, "Seen to work");
    Scenario own = given(on("2026-03-02", made(terms(PRISON, PRISON))));

    ANSWERED.when(byOversight("2026-08-01", close)).expectRefusal(NotTheirsToSay.class);
    ANSWERED.when(at("2026-08-01", close).saidBy(PRISON)).expectRefusal(NotTheirsToSay.class);
    own.when(at("2026-03-20", answer(PRISON, DUE)).by(Role.EXECUTIVE_GOVERNOR, null, "RDI"))
        .expectNotYours();
  }

  @Test
  void anInspectorJudgesWhatWasReported() {
    JudgeProgress judge = new JudgeProgress(ID, JudgedProgress.NONE, null, VISIT, "It is shut");
    ANSWERED
        .and(on("2026-06-01", new ProgressReported(ReportedProgress.DONE, null, "Open", PRISON)))
        .when(byInspector("2026-07-20", judge))
        .expect(new ProgressJudged(JudgedProgress.NONE, null, VISIT, "It is shut"));
    ANSWERED.when(byGovernor("2026-07-20", judge)).expectRefusal(NotTheirsToSay.class);
    ANSWERED
        .when(at("2026-07-20", judge).saidBy(INSPECTORATE))
        .expect(new ProgressJudged(JudgedProgress.NONE, null, VISIT, "It is shut"));
  }

  /** Liverpool said that 66 in a hundred of 89 were on track; inspectors found 22 achieved. */
  @Test
  void ofRecommendationsRecordedTogetherAShareIsReportedAndANumberFound() {
    RecommendationMade many = made(terms(INSPECTORATE, PRISON).withNumber(89));
    ReportProgress claim = new ReportProgress(ID, null, 66, "On track to be delivered");
    JudgeProgress found = new JudgeProgress(ID, null, 22, VISIT, "Few were achieved");

    given(on("2015-05-22", many))
        .when(byGovernor("2017-05-01", claim))
        .expect(new ProgressReported(null, 66, "On track to be delivered", PRISON));
    given(on("2015-05-22", many))
        .when(byInspector("2018-01-19", found))
        .expect(new ProgressJudged(null, 22, VISIT, "Few were achieved"));
    given(on("2015-05-22", many))
        .when(byInspector("2018-01-19", new JudgeProgress(ID, null, 90, VISIT, "Too many")))
        .expectRefusal(MoreFoundThanMade.class)
        .naming("made", 89);
    ANSWERED.when(byGovernor("2026-06-01", claim)).expectRefusal(NotRecordedTogether.class);
    ANSWERED.when(byInspector("2026-06-01", found)).expectRefusal(NotRecordedTogether.class);
  }

  @Test
  void onlyWhoMadeItClosesItAndThenNothingFollows() {
    CloseRecommendation close = new CloseRecommendation(ID, true, "Seen to work");
    RecommendationClosed closed = new RecommendationClosed(true, "Seen to work", INSPECTORATE);

    ANSWERED.when(byInspector("2026-08-01", close)).expect(closed);
    ANSWERED.when(byBoard("2026-08-01", close)).expectRefusal(NotTheirsToSay.class);
    ANSWERED
        .and(on("2026-08-01", closed))
        .when(byGovernor("2026-09-01", new ReportProgress(ID, ReportedProgress.DONE, null, "Open")))
        .expectRefusal(RecommendationAlreadyClosed.class);
    given(on("2026-03-02", made(terms(PRISON, PRISON))))
        .when(byBoard("2026-08-01", close))
        .expect(new RecommendationClosed(true, "Seen to work", PRISON));
  }

  @Test
  void theLedgerRecordsThatNoAnswerCame() {
    RecordSilence silence =
        new RecordSilence(ID.stream(), AnswerDeadline.NAME, LocalDate.parse("2026-03-30"));
    WAITING
        .when(at("2026-03-30", silence))
        .expect(new RecommendationUnanswered(LocalDate.parse("2026-03-30"), PRISON));
    ANSWERED.when(at("2026-03-30", silence)).expectRefusal(NothingOverdue.class);
    given(on("2019-10-31", TO_MINISTRY))
        .when(
            at(
                "2019-12-31",
                new RecordSilence(ID.stream(), AnswerDeadline.NAME, LocalDate.parse("2019-12-31"))))
        .expect(new RecommendationUnanswered(LocalDate.parse("2019-12-31"), MINISTRY));
  }

  @Test
  void theLedgerRecordsThatWhatWasAgreedWasNotReportedAsDone() {
    RecordSilence silence = new RecordSilence(ID.stream(), ActionDeadline.NAME, DUE);
    ANSWERED.when(at("2026-06-30", silence)).expect(new ActionOverdue(DUE, PRISON));
    ANSWERED
        .and(
            on("2026-05-01", new ProgressReported(ReportedProgress.ON_TRACK, null, "Soon", PRISON)))
        .when(at("2026-06-30", silence))
        .expect(new ActionOverdue(DUE, PRISON));
    ANSWERED
        .and(on("2026-05-01", new ProgressReported(ReportedProgress.DONE, null, "Open", PRISON)))
        .when(at("2026-06-30", silence))
        .expectRefusal(NothingOverdue.class);
    WAITING.when(at("2026-06-30", silence)).expectRefusal(NothingOverdue.class);
  }

  @Test
  void itConcernsWhoMadeItWhoAnswersAndThePrison() {
    given(on("2026-03-02", made(terms(COMMITTEE, MINISTRY).withEstablishment(CANTERBURY))))
        .when(byOversight("2026-03-20", answer(Party.of(Level.SERVICE), DUE)))
        .expectAllToConcern(
            COMMITTEE.stream(),
            MINISTRY.stream(),
            CANTERBURY.stream(),
            Party.of(Level.SERVICE).stream());
  }
}

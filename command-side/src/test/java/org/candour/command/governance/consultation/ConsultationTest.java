package org.candour.command.governance.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
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
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationAlreadyClosed;
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationAlreadyOpened;
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationNotClosed;
import org.candour.command.governance.consultation.ConsultationRefusals.ConsultationNotExtended;
import org.candour.command.governance.consultation.ConsultationRefusals.CountsDoNotAddUp;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackAlreadyAnswered;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackFromNobody;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackNotYetGiven;
import org.candour.command.governance.consultation.ConsultationRefusals.FeedbackOfAnotherConsultation;
import org.candour.command.governance.consultation.ConsultationRefusals.FewerResponsesThanOnRecord;
import org.candour.command.governance.consultation.ConsultationRefusals.OutcomeAlreadyPublished;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.governance.ConsultationId;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.ResolutionTermsBuilder;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.FeedbackGiven.Position;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** A consultation is opened, takes feedback, answers it, and has an outcome. */
class ConsultationTest {

  private static final ConsultationId ID =
      new ConsultationId("00000000-0000-4000-8000-000000000001");
  private static final StreamId OTHER =
      StreamId.parse("consultation/00000000-0000-4000-8000-000000000002");
  private static final StreamId CLOSURE =
      StreamId.parse("closure/00000000-0000-4000-8000-000000000003");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final Party PARTNER = new Party("GB-CHC-1074546");
  private static final Party PRISON = new Party("CYI");

  /** Twelve weeks to the day. */
  private static final ConsultationOpened OPENED = opened("2025-01-06", "2025-03-31", null);

  private static final FeedbackGiven SAID =
      new FeedbackGiven(PARTNER, Position.AGAINST, "Keep the visits", List.of("Families"));
  private static final FeedbackGiven PEOPLE =
      new FeedbackGiven(null, Position.FOR, "Do it", List.of());
  private static final long FEEDBACK = FIRST_GIVEN + 1;
  private static final AnswerFeedback ANSWER =
      new AnswerFeedback(ID, List.of(FEEDBACK), "Visits matter", "They are kept");
  private static final FeedbackAnswered ANSWERED =
      new FeedbackAnswered(List.of(FEEDBACK), "Visits matter", "They are kept");
  private static final OutcomePublished OUTCOME = outcome(1, 5, 2, 0);

  private static ConsultationTerms terms(String opens, String closes) {
    return new ConsultationTerms(
        "Visits",
        PRISON,
        ProgrammeStage.DESIGN,
        PartialDate.parse(opens),
        PartialDate.parse(closes),
        List.of("Families"),
        List.of("Which days suit you"));
  }

  private static ConsultationOpened opened(String opens, String closes, @Nullable Link about) {
    return new ConsultationOpened(terms(opens, closes), about);
  }

  private static OpenConsultation open(String opens, String closes, @Nullable Long about) {
    return new OpenConsultation(ID, terms(opens, closes), about);
  }

  private static OutcomePublished outcome(int inFavour, int against, int mixed, int neutral) {
    return new OutcomePublished(inFavour, against, mixed, neutral, "The days", "Money");
  }

  private static Scenario running() {
    return given(on("2025-01-06", OPENED));
  }

  private static Scenario closed() {
    return running().and(on("2025-03-31", new ConsultationClosed(8)));
  }

  private static ClosureAnnounced announced() {
    return new ClosureAnnounced(
        ClosureTermsBuilder.builder().establishment(CANTERBURY).kind(ClosureKind.FULL).build(),
        false,
        false);
  }

  @Test
  void isOpenedOnceByWhoeverConsults() {
    givenNothing()
        .when(
            at("2025-01-06", open("2025-01-06", "2025-03-31", null))
                .by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expect(OPENED, met("consultation-length"));
    givenNothing()
        .when(
            at("2025-01-06", open("2025-01-06", "2025-03-31", null))
                .by(Role.EXECUTIVE_GOVERNOR, null, "HYI"))
        .expectNotYours();
    running()
        .when(at("2025-01-07", open("2025-01-06", "2025-03-31", null)))
        .expectRefusal(ConsultationAlreadyOpened.class);
    givenNothing()
        .when(at("2025-01-07", new CloseConsultation(ID, 0)))
        .expectRefusal(NoSuchStream.class);
    ConsultationTerms elsewhere = terms("2025-01-06", "2025-03-31").withBy(new Party("ZZZ"));
    givenNothing()
        .when(at("2025-01-06", new OpenConsultation(ID, elsewhere, null)))
        .expectRefusal(EstablishmentNotRegistered.class);
    assertThatThrownBy(() -> open("2025-01-06", "2025-01-05", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofElevenWeeksNeedsAReason() {
    OpenConsultation short_ = open("2025-01-06", "2025-03-24", null);
    givenNothing()
        .when(at("2025-01-06", short_))
        .expectToNeedExplanation(breached("consultation-length").by(7));
    givenNothing()
        .when(at("2025-01-06", short_).because("The lease ends"))
        .expect(
            opened("2025-01-06", "2025-03-24", null),
            breached("consultation-length").by(7).explained("The lease ends"));
    givenNothing()
        .when(at("2009-11-30", open("2009-11-30", "2009-12-24", null)))
        .expect(opened("2009-11-30", "2009-12-24", null));
    givenNothing()
        .when(at("2018", open("2018", "2018-09-21", null)).importedFrom(REPORT))
        .expect(opened("2018", "2018-09-21", null), undetermined("consultation-length"));
  }

  @Test
  void extendedIsLongEnoughAfterAll() {
    LocalDate to = LocalDate.parse("2025-03-31");
    Scenario shorter = given(on("2025-01-06", opened("2025-01-06", "2025-03-24", null)));
    ConsultationExtended extended = new ConsultationExtended(to, "Many asked");

    shorter
        .when(at("2025-03-01", new ExtendConsultation(ID, to, "Many asked")))
        .expect(extended, met("consultation-length"));
    shorter
        .when(at("2025-04-01", new ExtendConsultation(ID, to, "Many asked")))
        .expectRefusal(DayAlreadyPast.class);
    shorter
        .and(on("2025-03-01", extended))
        .when(at("2025-03-02", new ExtendConsultation(ID, to, "Many asked")))
        .expectRefusal(ConsultationNotExtended.class)
        .naming("closes", PartialDate.of(to));
  }

  @Test
  void closedBeforeItsLastDayIsJudgedByHowLongItTook() {
    List<DutyJudged> judged =
        running()
            .when(at("2025-03-24", new CloseConsultation(ID, 8)).because("A fire"))
            .judgements();
    assertThat(judged).singleElement().extracting(j -> j.finding().basis()).isEqualTo(Basis.ACTUAL);
    running()
        .when(at("2025-03-24", new CloseConsultation(ID, 8)))
        .expectToNeedExplanation(breached("consultation-length").by(7));
    running()
        .when(at("2025-03-31", new CloseConsultation(ID, 8)))
        .expect(new ConsultationClosed(8));
  }

  @Test
  void isOpenedBeforeTheDecisionThatItIsAbout() {
    Scenario decided = givenNothing().knowing(CLOSURE, on("2025-02-03", announced()));
    Link about = new Link(FIRST_KNOWN, CLOSURE);

    decided
        .when(at("2025-01-06", open("2025-01-06", "2025-03-31", FIRST_KNOWN)))
        .expect(
            opened("2025-01-06", "2025-03-31", about),
            met("consultation-length"),
            met("consultation-formative"));
    decided
        .when(at("2025-03-03", open("2025-03-03", "2025-05-19", FIRST_KNOWN)))
        .expectToNeedExplanation(
            breached("consultation-length").by(7), breached("consultation-formative"));
    decided
        .when(
            at("2025-03-03", open("2025-03-03", "2025-05-26", FIRST_KNOWN))
                .because("It was announced in haste"))
        .expect(
            opened("2025-03-03", "2025-05-26", about),
            met("consultation-length"),
            breached("consultation-formative").explained("It was announced in haste"));
    decided
        .when(at("2025", open("2025", "2025-12-31", FIRST_KNOWN)).importedFrom(REPORT))
        .expect(
            opened("2025", "2025-12-31", about),
            undetermined("consultation-length"),
            undetermined("consultation-formative"));
  }

  @Test
  void thatIsAboutADecisionOfWhichSourcesDisagreeMayHaveComeTooLate() {
    FactCorrected contested =
        new FactCorrected(
            FIRST_KNOWN,
            "occurredOn",
            StringNode.valueOf("2025-04-01"),
            StringNode.valueOf("2025-02-03"),
            FactCorrected.Standing.CONTESTED,
            "A letter says so");
    OpenConsultation open = open("2025-03-03", "2025-05-26", FIRST_KNOWN);
    ConsultationOpened opened = opened("2025-03-03", "2025-05-26", new Link(FIRST_KNOWN, CLOSURE));

    givenNothing()
        .knowing(CLOSURE, on("2025-04-01", announced()), on("2025-02-20", contested).from(REPORT))
        .when(at("2025-03-03", open))
        .expect(opened, met("consultation-length"), undetermined("consultation-formative"));
    givenNothing()
        .knowing(CLOSURE, on("2025-04-01", announced()), on("2025-02-20", contested))
        .when(at("2025-03-03", open))
        .expect(opened, met("consultation-length"), met("consultation-formative"));
  }

  /** What it is about may come before the decision: then it is the decision that counts. */
  @Test
  void isJudgedByTheDecisionToWhichItsMatterLed() {
    ClosureLikelyStated likely =
        new ClosureLikelyStated(CANTERBURY, ClosureKind.FULL, "Likely", null);
    Scenario undecided = givenNothing().knowing(CLOSURE, on("2024-12-02", likely));
    Scenario decided =
        givenNothing().knowing(CLOSURE, on("2024-12-02", likely), on("2025-02-03", announced()));
    Link about = new Link(FIRST_KNOWN, CLOSURE);

    undecided
        .when(at("2025-03-03", open("2025-03-03", "2025-05-26", FIRST_KNOWN)))
        .expect(
            opened("2025-03-03", "2025-05-26", about),
            met("consultation-length"),
            met("consultation-formative"));
    decided
        .when(at("2025-03-03", open("2025-03-03", "2025-05-26", FIRST_KNOWN)))
        .expectToNeedExplanation(breached("consultation-formative"));
  }

  /** Of all that a board decides, only the resolution that it names counts. */
  @Test
  void canBeAboutWhatABoardResolvedAndNotAboutItsMeeting() {
    StreamId board = Party.ofBoard(CANTERBURY).stream();
    MeetingHeld meeting =
        new MeetingHeld(
            LocalDate.parse("2025-02-03"), null, List.of(), List.of(), List.of(), List.of(), 2, 3);
    ResolutionRecorded resolved =
        new ResolutionRecorded(
            new Link(FIRST_KNOWN, board),
            ResolutionTermsBuilder.builder()
                .text("Visits on Sundays")
                .rationale("Families work")
                .votes(new Votes(2, 0, 0))
                .build());
    Scenario decided =
        givenNothing()
            .knowing(
                board,
                on("2025-02-03", meeting),
                on("2025-02-03", resolved),
                on("2025-05-05", resolved));
    decided
        .when(at("2025-03-03", open("2025-03-03", "2025-05-26", FIRST_KNOWN)))
        .expectRefusal(LinkToSomethingElse.class);
    decided
        .when(at("2025-03-03", open("2025-03-03", "2025-05-26", FIRST_KNOWN + 1)))
        .expectToNeedExplanation(breached("consultation-formative"));
    decided
        .when(at("2025-03-03", open("2025-03-03", "2025-05-26", FIRST_KNOWN + 2)))
        .expect(
            opened("2025-03-03", "2025-05-26", new Link(FIRST_KNOWN + 2, board)),
            met("consultation-length"),
            met("consultation-formative"));
  }

  @Test
  void isAboutADecisionThatIsOnRecord() {
    givenNothing()
        .when(at("2025-01-06", open("2025-01-06", "2025-03-31", 99L)))
        .expectRefusal(LinkToNothing.class);
    givenNothing()
        .knowing(OTHER, on("2025-01-01", OPENED))
        .when(at("2025-01-06", open("2025-01-06", "2025-03-31", FIRST_KNOWN)))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void invitesOrganisationsWhichThenSpeakForThemselves() {
    ParticipantsInvited invited = new ParticipantsInvited(List.of(CHARITY), List.of("Staff"));
    GiveFeedback give = new GiveFeedback(ID, SAID);

    running()
        .when(at("2025-01-07", new InviteParticipants(ID, List.of(CHARITY), List.of("Staff"))))
        .expect(invited);
    running()
        .and(on("2025-01-07", invited))
        .when(at("2025-02-03", give).by(Role.PARTNER, CHARITY.value(), null))
        .expect(SAID);
    running().when(at("2025-02-03", give).by(Role.PARTNER, CHARITY.value(), null)).expectNotYours();
    running()
        .and(on("2025-01-07", invited))
        .when(at("2025-02-03", give).by(Role.PARTNER, "GB-CHC-1000001", null))
        .expectNotYours();
    assertThatThrownBy(() -> new InviteParticipants(ID, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesDownWhatOthersSay() {
    running().when(at("2025-02-03", new GiveFeedback(ID, SAID))).expect(SAID);
    running()
        .when(
            at("2025-02-03", new GiveFeedback(ID, PEOPLE)).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expect(PEOPLE);
    running()
        .when(at("2025-02-03", new GiveFeedback(ID, SAID)).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void onlyWhoConsultsWritesDownWhatPeopleSaidWhoAreNotNamed() {
    Scenario invited =
        running()
            .and(on("2025-01-07", new ParticipantsInvited(List.of(CHARITY), List.of("Staff"))));
    GiveFeedback people = new GiveFeedback(ID, PEOPLE);

    invited.when(at("2025-02-03", people).by(Role.PARTNER, CHARITY.value(), null)).expectNotYours();
    invited
        .when(at("2025-02-03", people).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(FeedbackFromNobody.class)
        .naming("by", PRISON);
    invited.when(at("2025-02-03", people)).expect(PEOPLE);
  }

  @Test
  void nobodyGivesFeedbackInAnothersName() {
    GiveFeedback give = new GiveFeedback(ID, SAID);

    running()
        .when(at("2025-02-03", give).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(NotTheirsToSay.class);
    running().when(at("2025-02-03", give).saidBy(PRISON)).expectRefusal(NotTheirsToSay.class);
    running().when(at("2025-02-03", give).withoutDocument()).expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void onlyWhoConsultsAnswersFeedbackClosesAndPublishes() {
    Scenario said = running().and(on("2025-02-03", SAID));

    said.when(at("2025-03-01", ANSWER).by(Role.EXECUTIVE_GOVERNOR, null, "HYI")).expectNotYours();
    said.when(at("2025-03-01", ANSWER).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(NotTheirsToSay.class);
    said.when(at("2025-03-01", ANSWER).saidBy(PARTNER)).expectRefusal(NotTheirsToSay.class);
    said.when(
            at("2025-03-31", new CloseConsultation(ID, 8)).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(NotTheirsToSay.class);
    closed()
        .when(
            at("2025-04-30", new PublishOutcome(ID, OUTCOME))
                .by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void takesNoFeedbackFromBeforeItOpenedOrAfterItClosed() {
    running().when(at("2025-01-05", new GiveFeedback(ID, SAID))).expectRefusal(OutOfOrder.class);
    closed().when(at("2025-04-01", new GiveFeedback(ID, SAID))).expectRefusal(OutOfOrder.class);
    closed().when(at("2025-03-30", new GiveFeedback(ID, SAID))).expect(SAID);
  }

  @Test
  void answersEachPieceOfFeedbackOnce() {
    Scenario said =
        running()
            .and(on("2025-02-03", SAID))
            .knowing(OTHER, on("2025-01-06", OPENED), on("2025-02-03", PEOPLE));

    said.when(at("2025-02-10", ANSWER)).expect(ANSWERED);
    said.and(on("2025-02-10", ANSWERED))
        .when(at("2025-02-11", ANSWER))
        .expectRefusal(FeedbackAlreadyAnswered.class);
    said.when(at("2025-02-11", new AnswerFeedback(ID, List.of(FEEDBACK, FEEDBACK), "It", "Done")))
        .expectRefusal(FeedbackAlreadyAnswered.class);
    said.when(at("2025-02-02", ANSWER)).expectRefusal(FeedbackNotYetGiven.class);
    said.when(at("2025-02-11", new AnswerFeedback(ID, List.of(FIRST_KNOWN + 1), "It", "Done")))
        .expectRefusal(FeedbackOfAnotherConsultation.class);
    said.when(at("2025-02-11", new AnswerFeedback(ID, List.of(FIRST_GIVEN), "It", "Done")))
        .expectRefusal(LinkToSomethingElse.class);
    said.when(at("2025-02-10", ANSWER).by(Role.EXECUTIVE_GOVERNOR, null, "CYI")).expect(ANSWERED);
  }

  @Test
  void isClosedOnceWithNoFewerResponsesThanAreOnRecord() {
    running()
        .and(on("2025-02-03", SAID), on("2025-02-04", PEOPLE))
        .when(at("2025-03-31", new CloseConsultation(ID, 1)))
        .expectRefusal(FewerResponsesThanOnRecord.class)
        .naming("onRecord", 2L);
    closed()
        .when(at("2025-04-01", new CloseConsultation(ID, 8)))
        .expectRefusal(ConsultationAlreadyClosed.class);
    closed()
        .when(at("2025-04-01", new InviteParticipants(ID, List.of(CHARITY), List.of())))
        .expectRefusal(ConsultationAlreadyClosed.class);
  }

  @Test
  void hasAnOutcomeWhoseCountsAddUp() {
    closed()
        .when(at("2025-06-23", new PublishOutcome(ID, OUTCOME)))
        .expect(OUTCOME, met("consultation-outcome"));
    closed()
        .when(at("2025-06-23", new PublishOutcome(ID, outcome(1, 5, 2, 1))))
        .expectRefusal(CountsDoNotAddUp.class)
        .naming("counted", 9L);
    running()
        .when(at("2025-06-23", new PublishOutcome(ID, OUTCOME)))
        .expectRefusal(ConsultationNotClosed.class);
    closed()
        .and(on("2025-06-01", OUTCOME))
        .when(at("2025-06-23", new PublishOutcome(ID, OUTCOME)))
        .expectRefusal(OutcomeAlreadyPublished.class);
    closed()
        .and(on("2025-06-01", OUTCOME))
        .when(at("2025-06-23", new CloseConsultation(ID, 8)))
        .expectRefusal(OutcomeAlreadyPublished.class);
    closed()
        .when(at("2025-03-30", new PublishOutcome(ID, OUTCOME)))
        .expectRefusal(OutOfOrder.class);
  }

  @Test
  void hasItsOutcomePublishedWithinTwelveWeeksOfClosing() {
    PublishOutcome publish = new PublishOutcome(ID, OUTCOME);
    OutcomeOverdue overdue = new OutcomeOverdue(LocalDate.parse("2025-06-23"), PRISON);

    closed()
        .when(at("2025-06-24", publish))
        .expectToNeedExplanation(breached("consultation-outcome").by(1));
    closed()
        .and(on("2025-06-23", overdue))
        .when(at("2025-08-01", publish).because("It was weighed for long"))
        .expect(
            OUTCOME, breached("consultation-outcome").by(39).explained("It was weighed for long"));
    given(
            on("2013-01-09", opened("2013-01-09", "2013-02-22", null)),
            on("2013-02-22", new ConsultationClosed(8)))
        .when(at("2013-12-09", publish))
        .expect(OUTCOME);
  }

  @Test
  void aSourceMayNotSayHowManyThereWere() {
    OutcomePublished uncounted = new OutcomePublished(null, null, null, null, null, null);
    running()
        .and(on("2025-03-31", new ConsultationClosed(null)))
        .when(at("2025-06-01", new PublishOutcome(ID, OUTCOME)))
        .expect(OUTCOME, met("consultation-outcome"));
    closed()
        .when(at("2025-06-01", new PublishOutcome(ID, uncounted)).importedFrom(REPORT))
        .expect(uncounted, met("consultation-outcome"));
  }
}

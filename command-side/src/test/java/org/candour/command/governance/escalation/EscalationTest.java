package org.candour.command.governance.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.READING;
import static org.candour.command.Register.UNREGISTERED;
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
import org.candour.command.definition.Command;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyAcknowledged;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyAnswered;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyClosed;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationAlreadyRaised;
import org.candour.command.governance.escalation.EscalationRefusals.EscalationTakenFromThem;
import org.candour.command.governance.escalation.EscalationRefusals.NoAnswerToReject;
import org.candour.command.governance.escalation.EscalationRefusals.NotAHigherLevel;
import org.candour.command.governance.escalation.EscalationRefusals.RepeatsALaterEscalation;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationAcknowledged;
import org.candour.events.governance.escalation.EscalationAnswerRejected;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.governance.escalation.EscalationClosed;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.governance.escalation.EscalationTakenFurther;
import org.candour.events.governance.escalation.EscalationTerms;
import org.candour.events.governance.escalation.EscalationTermsBuilder;
import org.candour.events.governance.escalation.EscalationUnacknowledged;
import org.candour.events.governance.escalation.EscalationUnanswered;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTermsBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a board asks of a level, the answer, and the clock on both. */
class EscalationTest {

  private static final EscalationId ID = new EscalationId("00000000-0000-4000-8000-000000000001");
  private static final EscalationId EARLIER =
      new EscalationId("00000000-0000-4000-8000-000000000002");
  private static final EscalationId FIRST =
      new EscalationId("00000000-0000-4000-8000-000000000003");
  private static final Party SERVICE = Party.of(Level.SERVICE);
  private static final Party MINISTER = Party.of(Level.MINISTER);
  private static final String ACKNOWLEDGEMENT = "escalation-acknowledgement";
  private static final String ANSWER = "escalation-answer";

  /** On Monday 1 September 2025; 20 working days later is Monday 29 September. */
  private static final String RAISED_ON = "2025-09-01";

  private static final LocalDate DUE = LocalDate.parse("2025-09-29");
  private static final EscalationTerms TERMS =
      EscalationTermsBuilder.builder()
          .board(CANTERBURY)
          .to(SERVICE)
          .question("When is the roof mended?")
          .build();
  private static final EscalationRaised RAISED =
      new EscalationRaised(TERMS, List.of(), null, List.of());
  private static final Scenario WAITING = given(on(RAISED_ON, RAISED));
  private static final EscalationAnswered ANSWERED =
      new EscalationAnswered("Next year", SERVICE, false);
  private static final AnswerEscalation ANSWERING = new AnswerEscalation(ID, "Next year");
  private static final TakeFurther FURTHER = new TakeFurther(ID, MINISTER, "No answer");

  private static Issued byBoard(String on, EscalationCommand command) {
    return at(on, command).by(Role.BOARD_CLERK, null, "CYI");
  }

  private static Issued byService(String on, EscalationCommand command) {
    return at(on, command).by(Role.NATIONAL_OVERSIGHT, null, null);
  }

  private static RaiseEscalation raise(EscalationTerms terms) {
    return new RaiseEscalation(ID, terms, List.of(), null, null);
  }

  private static RaiseEscalation raise(
      List<Long> about, @Nullable Long arisesFrom, @Nullable EscalationId repeats) {
    return new RaiseEscalation(ID, TERMS, about, arisesFrom, repeats);
  }

  @Test
  void aBoardAsksALevelAboveIt() {
    givenNothing().when(byBoard(RAISED_ON, raise(TERMS))).expect(RAISED);
    givenNothing()
        .when(at(RAISED_ON, raise(TERMS)).by(Role.BOARD_MEMBER, null, "RDI"))
        .expectNotYours();
    givenNothing()
        .when(at(RAISED_ON, raise(TERMS.withBoard(UNREGISTERED))))
        .expectRefusal(EstablishmentNotRegistered.class);
    WAITING.when(byBoard(RAISED_ON, raise(TERMS))).expectRefusal(EscalationAlreadyRaised.class);
  }

  @Test
  void aBoardAsksALevelAndItsOwnPrisonButNoOtherAndNoOrganisation() {
    assertThat(raise(TERMS.withTo(Party.of(CANTERBURY))).within())
        .containsExactly(CANTERBURY.stream());
    for (String other : List.of(READING.value(), "GB-CHC-1074546")) {
      assertThatThrownBy(() -> raise(TERMS.withTo(new Party(other))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aLevelAcknowledgesInTenWorkingDaysOrExplains() {
    AcknowledgeEscalation acknowledge = new AcknowledgeEscalation(ID, null);
    Issued late = byService("2025-09-16", acknowledge);

    WAITING
        .when(byService("2025-09-15", acknowledge))
        .expect(new EscalationAcknowledged(null, SERVICE), met(ACKNOWLEDGEMENT));
    WAITING.when(late).expectToNeedExplanation(breached(ACKNOWLEDGEMENT).by(1));
    WAITING
        .when(late.because("Nobody was there"))
        .expect(
            new EscalationAcknowledged(null, SERVICE),
            breached(ACKNOWLEDGEMENT).by(1).explained("Nobody was there"));
    WAITING
        .and(on("2025-09-02", new EscalationAcknowledged(null, SERVICE)))
        .when(byService("2025-09-03", acknowledge))
        .expectRefusal(EscalationAlreadyAcknowledged.class);
  }

  @Test
  void anAnswerAcknowledgesTooAndHasTwentyWorkingDays() {
    WAITING
        .when(byService("2025-09-12", ANSWERING))
        .expect(ANSWERED, met(ACKNOWLEDGEMENT), met(ANSWER));
    WAITING
        .and(on("2025-09-02", new EscalationAcknowledged(null, SERVICE)))
        .when(byService("2025-10-01", ANSWERING))
        .expectToNeedExplanation(breached(ANSWER).by(2));
    WAITING
        .and(on("2025-09-02", ANSWERED))
        .when(byService("2025-09-03", ANSWERING))
        .expectRefusal(EscalationAlreadyAnswered.class);
  }

  @Test
  void importedHistoryThatKnowsTheMonthOnlyIsUndetermined() {
    given(on("2025-09", RAISED))
        .when(at("2025-10", ANSWERING).importedFrom(REPORT))
        .expect(ANSWERED, undetermined(ACKNOWLEDGEMENT), undetermined(ANSWER));
  }

  @Test
  void onlyTheLevelThatIsAskedAnswersAndOnlyTheBoardTakesItOn() {
    WAITING
        .when(at("2025-09-12", ANSWERING).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NotTheirsToSay.class);
    WAITING
        .when(at("2025-09-12", ANSWERING).by(Role.INSPECTOR, null, null))
        .expectRefusal(NotTheirsToSay.class);
    WAITING.when(byService("2025-10-01", FURTHER)).expectRefusal(NotTheirsToSay.class);
    given(
            on(
                RAISED_ON,
                new EscalationRaised(
                    TERMS.withTo(Party.of(CANTERBURY)), List.of(), null, List.of())))
        .when(at("2025-09-12", ANSWERING).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expect(
            new EscalationAnswered("Next year", Party.of(CANTERBURY), false),
            met(ACKNOWLEDGEMENT),
            met(ANSWER));
  }

  @Test
  void anAnswerThatTheBoardRejectsStartsTheClockAgain() {
    Scenario rejected =
        WAITING.and(
            on("2025-09-05", ANSWERED),
            on("2025-10-01", new EscalationAnswerRejected("That is no day")));

    WAITING
        .and(on("2025-09-05", ANSWERED))
        .when(byBoard("2025-10-01", new RejectAnswer(ID, "That is no day")))
        .expect(new EscalationAnswerRejected("That is no day"));
    rejected.when(byService("2025-10-29", ANSWERING)).expect(ANSWERED, met(ANSWER));
    rejected
        .when(byService("2025-10-30", ANSWERING))
        .expectToNeedExplanation(breached(ANSWER).by(1));
    rejected
        .when(
            at(
                "2025-10-29",
                new RecordSilence(ID.stream(), "answer", LocalDate.parse("2025-10-29"))))
        .expect(new EscalationUnanswered(LocalDate.parse("2025-10-29"), SERVICE));
    rejected
        .when(byBoard("2025-10-02", new RejectAnswer(ID, "No")))
        .expectRefusal(NoAnswerToReject.class);
  }

  @Test
  void theBoardTakesItFurtherToAHigherLevelOnly() {
    WAITING
        .when(byBoard("2025-10-01", FURTHER))
        .expect(new EscalationTakenFurther(MINISTER, "No answer"));
    for (Party notHigher :
        List.of(
            SERVICE,
            Party.of(CANTERBURY),
            Party.of(Level.COMMITTEE),
            new Party("GB-CHC-1074546"))) {
      WAITING
          .when(byBoard("2025-10-01", new TakeFurther(ID, notHigher, "No answer")))
          .expectRefusal(NotAHigherLevel.class)
          .naming("to", notHigher);
    }
  }

  @Test
  void theHigherLevelHasAsLongToAcknowledgeAndToAnswer() {
    Scenario further =
        WAITING.and(
            on("2025-09-02", new EscalationAcknowledged(null, SERVICE)),
            on("2025-10-01", new EscalationTakenFurther(MINISTER, "No answer")));

    further
        .when(byService("2025-10-15", new AcknowledgeEscalation(ID, null)).saidBy(MINISTER))
        .expect(new EscalationAcknowledged(null, MINISTER), met(ACKNOWLEDGEMENT));
    further
        .when(byService("2025-10-15", new AcknowledgeEscalation(ID, null)).saidBy(SERVICE))
        .expectRefusal(EscalationTakenFromThem.class)
        .naming("addressed", MINISTER);
    further
        .when(byService("2025-10-29", ANSWERING).saidBy(MINISTER).because("Late"))
        .expect(
            new EscalationAnswered("Next year", MINISTER, false),
            breached(ACKNOWLEDGEMENT).by(10).explained("Late"),
            met(ANSWER));
  }

  @Test
  void aLateAnswerOfTheLevelBelowIsKeptAndSettlesNothing() {
    WAITING
        .and(on("2025-10-01", new EscalationTakenFurther(MINISTER, "No answer")))
        .when(byService("2025-10-02", ANSWERING).saidBy(SERVICE).because("Late"))
        .expect(
            new EscalationAnswered("Next year", SERVICE, true),
            breached(ANSWER).by(3).explained("Late"));
  }

  @Test
  void nationalOversightSaysForWhichLevelItAnswersWhereTheMatterLeavesTwo() {
    WAITING
        .and(on("2025-10-01", new EscalationTakenFurther(MINISTER, "No answer")))
        .when(byService("2025-10-02", ANSWERING))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void onlyTheBoardClosesAnsweredOrNot() {
    CloseEscalation close = new CloseEscalation(ID, true, null);

    WAITING.when(byBoard("2025-10-01", close)).expect(new EscalationClosed(true, null));
    WAITING
        .and(on("2025-09-02", ANSWERED))
        .when(byBoard("2025-10-01", close))
        .expect(new EscalationClosed(true, null));
    WAITING
        .and(on("2025-09-02", new EscalationClosed(false, null)))
        .when(byBoard("2025-10-01", close))
        .expectRefusal(EscalationAlreadyClosed.class)
        .naming("closedOn", PartialDate.parse("2025-09-02"));
  }

  @Test
  void nobodyButTheBoardClosesItNotEvenWhoAnswersOrAnotherPrisonsBoard() {
    CloseEscalation close = new CloseEscalation(ID, true, null);
    Scenario answered = WAITING.and(on("2025-09-02", ANSWERED));

    answered.when(at("2025-10-01", close).by(Role.BOARD_MEMBER, null, "RDI")).expectNotYours();
    answered.when(at("2025-10-01", close).saidBy(SERVICE)).expectRefusal(NotTheirsToSay.class);
    answered
        .when(at("2025-10-01", close).saidBy(Party.of(CANTERBURY)).withoutDocument())
        .expectRefusal(NotTheirsToSay.class);
    assertThat(CloseEscalation.class.getAnnotation(Command.class).by())
        .containsExactlyInAnyOrder(Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR);
  }

  @Test
  void noOtherLevelAnswersWhatItWasNeverAsked() {
    WAITING
        .when(byService("2025-09-12", ANSWERING).saidBy(MINISTER))
        .expectRefusal(NotTheirsToSay.class);
    WAITING
        .when(at("2025-09-12", ANSWERING).saidBy(MINISTER))
        .expectRefusal(NotTheirsToSay.class)
        .naming("may", List.of(SERVICE));
    WAITING
        .when(byService("2025-09-12", new AcknowledgeEscalation(ID, null)).saidBy(MINISTER))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void nothingAnswersAQuestionBeforeItIsAsked() {
    WAITING.when(byService("2025-08-31", ANSWERING)).expectRefusal(OutOfOrder.class);
    WAITING.when(byBoard("2025-08-31", FURTHER)).expectRefusal(OutOfOrder.class);
  }

  @Test
  void silenceIsRecordedOnceForEachLevelThatDidNotAnswer() {
    RecordSilence silence = new RecordSilence(ID.stream(), "answer", DUE);
    Scenario silent = WAITING.and(on("2025-09-29", new EscalationUnanswered(DUE, SERVICE)));

    WAITING.when(at("2025-09-29", silence)).expect(new EscalationUnanswered(DUE, SERVICE));
    silent.when(at("2025-09-29", silence)).expectRefusal(NothingOverdue.class);
    silent
        .and(on("2025-10-01", new EscalationTakenFurther(MINISTER, "No answer")))
        .when(
            at(
                "2025-10-29",
                new RecordSilence(ID.stream(), "answer", LocalDate.parse("2025-10-29"))))
        .expect(new EscalationUnanswered(LocalDate.parse("2025-10-29"), MINISTER));
  }

  @Test
  void thatALevelDidNotAcknowledgeIsRecordedOfEach() {
    LocalDate due = LocalDate.parse("2025-09-15");
    LocalDate later = LocalDate.parse("2025-10-15");

    WAITING
        .when(at("2025-09-15", new RecordSilence(ID.stream(), "acknowledgement", due)))
        .expect(new EscalationUnacknowledged(due, SERVICE));
    WAITING
        .and(
            on("2025-09-02", new EscalationAcknowledged(null, SERVICE)),
            on("2025-10-01", new EscalationTakenFurther(MINISTER, "No answer")))
        .when(at("2025-10-15", new RecordSilence(ID.stream(), "acknowledgement", later)))
        .expect(new EscalationUnacknowledged(later, MINISTER));
  }

  @Test
  void anEscalationThatRepeatsOthersNamesAllThatAskedBefore() {
    givenNothing()
        .knowing(
            EARLIER.stream(),
            on("2024-09-01", new EscalationRaised(TERMS, List.of(), null, List.of(FIRST))))
        .when(byBoard(RAISED_ON, raise(List.of(), null, EARLIER)))
        .expect(new EscalationRaised(TERMS, List.of(), null, List.of(FIRST, EARLIER)));
    givenNothing()
        .when(byBoard(RAISED_ON, raise(List.of(), null, EARLIER)))
        .expectRefusal(LinkToNoStream.class);
    givenNothing()
        .knowing(EARLIER.stream(), on("2025-09-02", RAISED))
        .when(byBoard(RAISED_ON, raise(List.of(), null, EARLIER)))
        .expectRefusal(RepeatsALaterEscalation.class)
        .naming("repeats", EARLIER);
  }

  @Test
  void itIsAboutEntriesAndStreamsThatEverybodyMaySee() {
    EscalationTerms aboutPrison =
        TERMS.with(t -> t.aboutStreams(List.of(StreamId.parse("establishment/RDI"))));
    EscalationTerms aboutNothing =
        TERMS.with(t -> t.aboutStreams(List.of(StreamId.parse("establishment/ZZZ"))));

    givenNothing()
        .when(byBoard(RAISED_ON, raise(List.of(1L), null, null)))
        .expect(
            new EscalationRaised(
                TERMS, List.of(new Link(1, CANTERBURY.stream())), null, List.of()));
    givenNothing()
        .when(byBoard(RAISED_ON, raise(aboutPrison)))
        .expect(new EscalationRaised(aboutPrison, List.of(), null, List.of()));
    givenNothing()
        .when(byBoard(RAISED_ON, raise(aboutNothing)))
        .expectRefusal(LinkToNoStream.class);
    givenNothing()
        .when(byBoard(RAISED_ON, raise(List.of(77L), null, null)))
        .expectRefusal(LinkToNothing.class);
  }

  @Test
  void whatIsConfidentialIsNotNamedInPublic() {
    StreamId concern = StreamId.parse("concern/" + FIRST);
    Scenario confided =
        givenNothing()
            .knowing(
                concern,
                on(
                    "2025-01-01",
                    new ConcernRaised(
                        ConcernTermsBuilder.builder()
                            .kind(ConcernKind.ISSUE)
                            .from(new Party("GB-CHC-1074546"))
                            .to(Party.of(CANTERBURY))
                            .subject("Keys")
                            .text("None")
                            .build())),
                on("2025-01-02", new ConcernAnswered("Cut", null, null)));

    confided
        .when(byBoard(RAISED_ON, raise(List.of(FIRST_KNOWN), null, null)))
        .expectRefusal(LinkToNothing.class);
    confided
        .when(byBoard(RAISED_ON, raise(TERMS.with(t -> t.aboutStreams(List.of(concern))))))
        .expectRefusal(LinkToNoStream.class);
  }

  @Test
  void itArisesFromAResolutionAndFromNothingElse() {
    givenNothing()
        .when(byBoard(RAISED_ON, raise(List.of(), 1L, null)))
        .expectRefusal(LinkToSomethingElse.class);
  }
}

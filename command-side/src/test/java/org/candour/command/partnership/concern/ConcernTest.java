package org.candour.command.partnership.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;

import java.time.LocalDate;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.correction.CorrectFact;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyAcknowledged;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyAnswered;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyClosed;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyRaised;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyWithThem;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernNotYetRaised;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernRaisedByThem;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.Party;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTermsBuilder;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.junit.jupiter.api.Test;

/** A concern, its answer, and the clock on both. */
class ConcernTest {

  private static final ConcernId ID = new ConcernId("00000000-0000-4000-8000-000000000001");
  private static final Party PRISON = new Party("CYI");
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final Party MINISTRY = new Party("GB-GOV-MOJ");
  private static final String ACKNOWLEDGEMENT = "concern-acknowledgement";
  private static final String ANSWER = "concern-answer";

  /** On Monday 1 September 2025; 20 working days later is Monday 29 September. */
  private static final String RAISED_ON = "2025-09-01";

  private static final LocalDate DUE = LocalDate.parse("2025-09-29");
  private static final ConcernRaised RAISED =
      new ConcernRaised(
          ConcernTermsBuilder.builder()
              .kind(ConcernKind.ISSUE)
              .from(CHARITY)
              .to(PRISON)
              .subject("Keys")
              .text("None were issued.")
              .establishment(CANTERBURY)
              .build());
  private static final Scenario WAITING = given(on(RAISED_ON, RAISED));

  private static Issued byPrison(String on, ConcernCommand command) {
    return at(on, command).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");
  }

  private static Issued byCharity(String on, ConcernCommand command) {
    return at(on, command).by(Role.PARTNER, CHARITY.value(), null);
  }

  private static RaiseConcern raise(Party from, Party to) {
    return new RaiseConcern(
        ID,
        ConcernTermsBuilder.builder()
            .kind(ConcernKind.ISSUE)
            .from(from)
            .to(to)
            .subject("Keys")
            .text("None were issued.")
            .establishment(CANTERBURY)
            .build());
  }

  @Test
  void aCharityRaisesAConcernWithAPrison() {
    givenNothing().when(byCharity(RAISED_ON, raise(CHARITY, PRISON))).expect(RAISED);
    givenNothing().when(byPrison(RAISED_ON, raise(CHARITY, PRISON))).expectNotYours();
    givenNothing()
        .when(byCharity(RAISED_ON, raise(CHARITY, new Party("ZZZ"))))
        .expectRefusal(EstablishmentNotRegistered.class);
    WAITING
        .when(byCharity(RAISED_ON, raise(CHARITY, PRISON)))
        .expectRefusal(ConcernAlreadyRaised.class);
    assertThatThrownBy(() -> raise(PRISON, PRISON)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAcknowledgementInTenWorkingDaysMeetsTheDuty() {
    WAITING
        .when(byPrison("2025-09-15", new AcknowledgeConcern(ID, null)))
        .expect(new ConcernAcknowledged(null, PRISON), met(ACKNOWLEDGEMENT));
  }

  @Test
  void aLaterAcknowledgementIsExplained() {
    Issued late = byPrison("2025-09-16", new AcknowledgeConcern(ID, null));

    WAITING.when(late).expectToNeedExplanation(breached(ACKNOWLEDGEMENT).by(1));
    WAITING
        .when(late.because("Nobody was there"))
        .expect(
            new ConcernAcknowledged(null, PRISON),
            breached(ACKNOWLEDGEMENT).by(1).explained("Nobody was there"));
  }

  @Test
  void anAnswerAcknowledgesTooAndHasTwentyWorkingDays() {
    WAITING
        .when(byPrison("2025-09-12", new AnswerConcern(ID, "They are cut", "Cut")))
        .expect(
            new ConcernAnswered("They are cut", "Cut", PRISON), met(ACKNOWLEDGEMENT), met(ANSWER));
    WAITING
        .and(on("2025-09-02", new ConcernAcknowledged(null, PRISON)))
        .when(byPrison("2025-09-29", new AnswerConcern(ID, "They are cut", null)))
        .expect(new ConcernAnswered("They are cut", null, PRISON), met(ANSWER));
    WAITING
        .and(on("2025-09-02", new ConcernAcknowledged(null, PRISON)))
        .when(byPrison("2025-10-01", new AnswerConcern(ID, "They are cut", null)))
        .expectToNeedExplanation(breached(ANSWER).by(2));
  }

  @Test
  void bankHolidaysAreNoWorkingDays() {
    given(on("2025-12-08", RAISED))
        .when(byPrison("2026-01-07", new AnswerConcern(ID, "They are cut", null)).because("Late"))
        .expect(
            new ConcernAnswered("They are cut", null, PRISON),
            breached(ACKNOWLEDGEMENT).by(9).explained("Late"),
            met(ANSWER));
  }

  @Test
  void importedHistoryThatKnowsTheMonthOnlyIsUndetermined() {
    given(on("2025-09", RAISED))
        .when(at("2025-10", new AnswerConcern(ID, "They are cut", null)).importedFrom(REPORT))
        .expect(
            new ConcernAnswered("They are cut", null, PRISON),
            undetermined(ACKNOWLEDGEMENT),
            undetermined(ANSWER));
  }

  private static FactCorrected raisedTwoDaysLater(FactCorrected.Standing standing) {
    return new FactCorrected(
        FIRST_GIVEN,
        "occurredOn",
        CandourJson.mapper().valueToTree(RAISED_ON),
        CandourJson.mapper().valueToTree("2025-09-03"),
        standing,
        "The letter came on Wednesday");
  }

  /**
   * From 1 September the answer of 1 October is two working days late, from 3 September in time.
   */
  @Test
  void aDutyThatARivalDateDecidesIsUndetermined() {
    FactCorrected contested = raisedTwoDaysLater(FactCorrected.Standing.CONTESTED);
    ConcernAnswered answered = new ConcernAnswered("Cut", null, PRISON);
    Scenario acknowledged = WAITING.and(on("2025-09-04", new ConcernAcknowledged(null, PRISON)));
    Issued answer = byPrison("2025-10-01", new AnswerConcern(ID, "Cut", null));
    Issued contest =
        at(
            "2025-10-02",
            new CorrectFact(
                ID.stream(),
                FIRST_GIVEN,
                "occurredOn",
                contested.was(),
                contested.is(),
                contested.standing(),
                contested.why()));

    acknowledged
        .and(on("2025-09-05", contested).from(REPORT))
        .when(answer)
        .expect(answered, undetermined(ANSWER));
    acknowledged
        .and(on("2025-10-01", answered))
        .when(contest)
        .expect(contested, undetermined(ANSWER));
    acknowledged.and(on("2025-10-01", answered)).when(contest.withoutDocument()).expect(contested);
    acknowledged
        .and(
            on("2025-09-05", contested).from(REPORT),
            on("2025-09-06", raisedTwoDaysLater(FactCorrected.Standing.CORRECTED)))
        .when(answer)
        .expect(answered, met(ANSWER));
    acknowledged
        .and(on("2025-09-05", contested).from(REPORT))
        .when(byPrison("2025-10-02", new AnswerConcern(ID, "Cut", null)))
        .expectToNeedExplanation(breached(ANSWER).by(3));
  }

  @Test
  void onlyWhomItWentToAnswers() {
    WAITING
        .when(byCharity("2025-09-12", new AnswerConcern(ID, "Fine", null)))
        .expectRefusal(NotTheirsToSay.class)
        .naming("speaker", CHARITY);
    WAITING
        .when(byCharity("2025-09-12", new AcknowledgeConcern(ID, null)))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void anAnswerIsGivenOnceAndAnAcknowledgementToo() {
    WAITING
        .and(on("2025-09-02", new ConcernAcknowledged(null, PRISON)))
        .when(byPrison("2025-09-03", new AcknowledgeConcern(ID, null)))
        .expectRefusal(ConcernAlreadyAcknowledged.class);
    WAITING
        .and(on("2025-09-02", new ConcernAnswered("Cut", null, PRISON)))
        .when(byPrison("2025-09-03", new AnswerConcern(ID, "Cut", null)))
        .expectRefusal(ConcernAlreadyAnswered.class);
  }

  @Test
  void onlyTheRaiserTakesItFurtherAndTheClockStartsAgain() {
    EscalateConcern further = new EscalateConcern(ID, MINISTRY, "No answer");

    WAITING
        .when(byCharity("2025-10-01", further))
        .expect(new ConcernEscalated(MINISTRY, "No answer", CHARITY));
    WAITING.when(byPrison("2025-10-01", further)).expectRefusal(NotTheirsToSay.class);
    WAITING
        .and(on("2025-10-01", new ConcernEscalated(MINISTRY, "No answer", CHARITY)))
        .when(at("2025-10-08", new AnswerConcern(ID, "Yes", null)).saidBy(MINISTRY))
        .expect(new ConcernAnswered("Yes", null, MINISTRY), met(ACKNOWLEDGEMENT), met(ANSWER));
  }

  @Test
  void anAnswerIsJudgedFromWhenItsGiverGotItAndDoesNotCloseThatOfTheNextAddressee() {
    Scenario takenFurther =
        WAITING.and(
            on("2025-09-02", new ConcernAcknowledged(null, PRISON)),
            on("2025-10-01", new ConcernEscalated(MINISTRY, "No answer", CHARITY)));
    ConcernAnswered late = new ConcernAnswered("Cut", null, PRISON, true);

    takenFurther
        .when(byPrison("2025-10-02", new AnswerConcern(ID, "Cut", null)).because("Late"))
        .expect(late, breached(ANSWER).by(3).explained("Late"));
    takenFurther
        .and(on("2025-10-02", late))
        .when(at("2025-10-20", new AnswerConcern(ID, "Yes", null)).saidBy(MINISTRY))
        .expect(new ConcernAnswered("Yes", null, MINISTRY), met(ANSWER));
  }

  @Test
  void onlyTheRaiserClosesAnsweredOrNot() {
    CloseConcern close = new CloseConcern(ID, true, null);

    WAITING.when(byCharity("2025-10-01", close)).expect(new ConcernClosed(true, null, CHARITY));
    WAITING
        .and(on("2025-09-02", new ConcernAnswered("Cut", null, PRISON)))
        .when(byCharity("2025-10-01", close))
        .expect(new ConcernClosed(true, null, CHARITY));
    WAITING
        .when(byPrison("2025-10-01", close))
        .expectRefusal(NotTheirsToSay.class)
        .naming("speaker", PRISON);
    WAITING
        .and(on("2025-09-02", new ConcernClosed(true, null, CHARITY)))
        .when(byCharity("2025-10-01", close))
        .expectRefusal(ConcernAlreadyClosed.class);
  }

  @Test
  void silenceIsRecordedOnceForEachWhoDidNotAnswer() {
    RecordSilence silence = new RecordSilence(ID.stream(), "answer", DUE);

    WAITING.when(at("2025-09-29", silence)).expect(new ConcernUnanswered(DUE, PRISON));
    WAITING
        .and(on("2025-09-29", new ConcernUnanswered(DUE, PRISON)))
        .when(at("2025-09-29", silence))
        .expectRefusal(NothingOverdue.class);
    WAITING
        .and(on("2025-09-29", new ConcernAnswered("Cut", null, PRISON)))
        .when(at("2025-09-29", silence))
        .expectRefusal(NothingOverdue.class);
    WAITING
        .and(
            on("2025-09-29", new ConcernUnanswered(DUE, PRISON)),
            on("2025-10-01", new ConcernEscalated(MINISTRY, "No answer", CHARITY)))
        .when(
            at(
                "2025-10-29",
                new RecordSilence(ID.stream(), "answer", LocalDate.parse("2025-10-29"))))
        .expect(new ConcernUnanswered(LocalDate.parse("2025-10-29"), MINISTRY));
  }

  @Test
  void nothingAnswersAConcernBeforeItIsRaised() {
    String before = "2025-08-31";

    WAITING
        .when(byPrison(before, new AcknowledgeConcern(ID, null)))
        .expectRefusal(ConcernNotYetRaised.class)
        .naming("raisedOn", PartialDate.parse(RAISED_ON));
    WAITING
        .when(byPrison(before, new AnswerConcern(ID, "Cut", null)))
        .expectRefusal(ConcernNotYetRaised.class);
    WAITING
        .when(byCharity(before, new EscalateConcern(ID, MINISTRY, "No answer")))
        .expectRefusal(ConcernNotYetRaised.class);
    WAITING
        .when(byCharity(before, new CloseConcern(ID, true, null)))
        .expectRefusal(ConcernNotYetRaised.class);
    WAITING
        .when(byCharity("2025", new CloseConcern(ID, true, null)))
        .expect(new ConcernClosed(true, null, CHARITY));
  }

  @Test
  void nobodyTakesAConcernToThemselvesOrToWhoHasIt() {
    WAITING
        .when(byCharity("2025-10-01", new EscalateConcern(ID, CHARITY, "No answer")))
        .expectRefusal(ConcernRaisedByThem.class)
        .naming("raisedBy", CHARITY);
    WAITING
        .when(byCharity("2025-10-01", new EscalateConcern(ID, PRISON, "No answer")))
        .expectRefusal(ConcernAlreadyWithThem.class)
        .naming("addressed", PRISON);
    WAITING
        .and(on("2025-10-01", new ConcernEscalated(MINISTRY, "No answer", CHARITY)))
        .when(byCharity("2025-10-02", new EscalateConcern(ID, MINISTRY, "No answer")))
        .expectRefusal(ConcernAlreadyWithThem.class);
    WAITING
        .and(on("2025-10-01", new ConcernEscalated(MINISTRY, "No answer", CHARITY)))
        .when(byCharity("2025-10-02", new EscalateConcern(ID, PRISON, "Their word")))
        .expect(new ConcernEscalated(PRISON, "Their word", CHARITY));
  }

  @Test
  void whoeverItGoesToNextMayAcknowledgeItToo() {
    Scenario further =
        WAITING.and(
            on("2025-09-02", new ConcernAcknowledged(null, PRISON)),
            on("2025-10-01", new ConcernEscalated(MINISTRY, "No answer", CHARITY)));
    Issued acknowledge = at("2025-10-20", new AcknowledgeConcern(ID, null)).saidBy(MINISTRY);

    further.when(acknowledge).expect(new ConcernAcknowledged(null, MINISTRY));
    further
        .and(on("2025-10-02", new ConcernAcknowledged(null, MINISTRY)))
        .when(acknowledge)
        .expectRefusal(ConcernAlreadyAcknowledged.class);
  }

  @Test
  void thatNobodyAcknowledgedItIsRecordedOnce() {
    LocalDate due = LocalDate.parse("2025-09-15");
    Issued silence = at("2025-09-15", new RecordSilence(ID.stream(), "acknowledgement", due));

    WAITING.when(silence).expect(new ConcernUnacknowledged(due, PRISON));
    WAITING
        .and(on("2025-09-15", new ConcernUnacknowledged(due, PRISON)))
        .when(silence)
        .expectRefusal(NothingOverdue.class);
    WAITING
        .and(on("2025-09-15", new ConcernAcknowledged(null, PRISON)))
        .when(silence)
        .expectRefusal(NothingOverdue.class);
  }

  @Test
  void aConcernIsTheMatterOfWhoRaisesIt() {
    assertThat(
            new RaiseConcern(
                    new ConcernId("00000000-0000-4000-8000-000000000002"),
                    ConcernTermsBuilder.builder()
                        .kind(ConcernKind.IDEA)
                        .from(CHARITY)
                        .to(PRISON)
                        .subject("A")
                        .text("B")
                        .establishment(CANTERBURY)
                        .build())
                .within())
        .containsExactly(CHARITY.stream());
  }
}

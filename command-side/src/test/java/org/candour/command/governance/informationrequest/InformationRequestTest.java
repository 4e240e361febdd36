package org.candour.command.governance.informationrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;
import static org.candour.events.duties.WorkingDays.UNITED_KINGDOM;

import java.time.LocalDate;
import org.candour.command.Scenario;
import org.candour.command.governance.informationrequest.InformationRequestDecider.InformationRequestAlreadyAnswered;
import org.candour.command.governance.informationrequest.InformationRequestDecider.InformationRequestAlreadyRecorded;
import org.candour.command.governance.informationrequest.InformationRequestDecider.InformationRequestNotAnswered;
import org.candour.command.governance.informationrequest.InformationRequestDecider.RequestNotExtended;
import org.candour.command.governance.informationrequest.InformationRequestDecider.ReviewAlreadyAsked;
import org.candour.command.governance.informationrequest.InformationRequestDecider.ReviewAlreadyDecided;
import org.candour.command.governance.informationrequest.InformationRequestDecider.ReviewNotAsked;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.Role;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.governance.InformationRequestId;
import org.candour.events.governance.informationrequest.AnswerExtended;
import org.candour.events.governance.informationrequest.InformationAnswered;
import org.candour.events.governance.informationrequest.InformationAnswered.Extent;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.governance.informationrequest.InformationAsked.Asker;
import org.candour.events.governance.informationrequest.InformationRefused;
import org.candour.events.governance.informationrequest.ReviewAsked;
import org.candour.events.governance.informationrequest.ReviewDecided;
import org.candour.events.governance.informationrequest.ReviewDecided.ReviewOutcome;
import org.candour.events.id.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request is received, answered or refused, and its answer reviewed. */
class InformationRequestTest {

  private static final InformationRequestId ID =
      new InformationRequestId("00000000-0000-4000-8000-000000000001");
  private static final String DAY = "2025-06-02";
  private static final InformationAsked ASKED = asked("MINISTRY");
  private static final AnswerRequest ANSWER = new AnswerRequest(ID, Extent.WHOLE, null, null);
  private static final InformationAnswered ANSWERED =
      new InformationAnswered(Extent.WHOLE, null, null);
  private static final RefuseRequest REFUSE = new RefuseRequest(ID, "40(2)", "Personal data");
  private static final AskReview ASK_REVIEW = new AskReview(ID, "It is held");
  private static final ReviewAsked REVIEW_ASKED = new ReviewAsked("It is held");
  private static final DecideReview DECIDE =
      new DecideReview(ID, ReviewOutcome.OVERTURNED, "It was held");
  private static final ReviewDecided DECIDED =
      new ReviewDecided(ReviewOutcome.OVERTURNED, "It was held");

  private static InformationAsked asked(String of) {
    return new InformationAsked(new Party(of), "How many promises were kept", Asker.RESEARCHER);
  }

  private static Scenario received() {
    return given(on(DAY, ASKED));
  }

  @Test
  void isRecordedOnceByWhomeverItConcerns() {
    givenNothing().when(at(DAY, new RecordRequest(ID, ASKED))).expect(ASKED);
    received()
        .when(at(DAY, new RecordRequest(ID, ASKED)))
        .expectRefusal(InformationRequestAlreadyRecorded.class);
    givenNothing()
        .when(at(DAY, new RecordRequest(ID, asked("HYI"))).by(Role.EXECUTIVE_GOVERNOR, null, "HYI"))
        .expect(asked("HYI"));
    givenNothing()
        .when(at(DAY, new RecordRequest(ID, asked("HYI"))).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectNotYours();
    givenNothing()
        .when(at(DAY, new RecordRequest(ID, asked("ZZZ"))))
        .expectRefusal(EstablishmentNotRegistered.class);
    givenNothing().when(at(DAY, ANSWER)).expectRefusal(NoSuchStream.class);
  }

  /** The twentieth day after receipt that is a working day everywhere in the United Kingdom. */
  @ParameterizedTest(name = "received {0}: in time until {1}")
  @CsvSource({
    // Christmas Day, Boxing Day, New Year’s Day, and 2 January, which is a holiday in Scotland
    "2024-12-10, 2025-01-13",
    "2021-12-13, 2022-01-14",
    // St Patrick’s Day
    "2025-03-03, 2025-04-01",
    // 12 July, a Saturday in 2025 and so kept on the fourteenth, and the Scottish August holiday
    "2025-06-30, 2025-07-29",
    "2025-07-21, 2025-08-19",
    // St Andrew’s Day, a Sunday in 2025
    "2025-11-10, 2025-12-09",
    // Two holidays for a jubilee, and one for a funeral
    "2022-05-23, 2022-06-22",
    "2022-09-05, 2022-10-04",
    // The coronation, and the early May holiday that was kept on VE Day
    "2023-04-24, 2023-05-24",
    "2020-04-27, 2020-05-27",
    // Scotland’s holiday for the World Cup
    "2026-06-01, 2026-06-30",
  })
  void isAnsweredByTheTwentiethWorkingDayOfTheWholeUnitedKingdom(String received, String last) {
    given(on(received, ASKED)).when(at(last, ANSWER)).expect(ANSWERED, met("information-answer"));
    LocalDate late = LocalDate.parse(last).plusDays(1);
    while (!UNITED_KINGDOM.isWorkingDay(late)) {
      late = late.plusDays(1);
    }
    given(on(received, ASKED))
        .when(at(late.toString(), ANSWER))
        .expectToNeedExplanation(breached("information-answer").by(1));
  }

  @Test
  void owedNothingBeforeTheActWasInForce() {
    given(on("2004-10-01", ASKED)).when(at("2004-12-31", ANSWER)).expect(ANSWERED);
  }

  @Test
  void ofWhichOnlyTheMonthIsKnownMayHaveBeenAnsweredInTime() {
    given(on("2025-06", ASKED))
        .when(at("2025-07-10", ANSWER).importedFrom(REPORT))
        .expect(ANSWERED, undetermined("information-answer"));
  }

  @Test
  void isAnsweredInPartOrSaidToBeHeldElsewhere() {
    received()
        .when(at(DAY, new AnswerRequest(ID, Extent.NOT_HELD, "The provider", null)))
        .expect(
            new InformationAnswered(Extent.NOT_HELD, "The provider", null),
            met("information-answer"));
    received()
        .when(at(DAY, new AnswerRequest(ID, Extent.PART, null, "43(2)")))
        .expect(new InformationAnswered(Extent.PART, null, "43(2)"), met("information-answer"));
    assertThatThrownBy(() -> new AnswerRequest(ID, Extent.WHOLE, null, "43(2)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isRefusedUnderASectionOfTheAct() {
    received()
        .when(at("2025-07-01", REFUSE).because("It was mislaid"))
        .expect(
            new InformationRefused("40(2)", "Personal data"),
            breached("information-answer").by(1).explained("It was mislaid"));
  }

  @Test
  void isAnsweredOnceAndNotBeforeItCame() {
    Scenario answered = received().and(on("2025-06-10", ANSWERED));
    answered.when(at("2025-06-11", ANSWER)).expectRefusal(InformationRequestAlreadyAnswered.class);
    answered.when(at("2025-06-11", REFUSE)).expectRefusal(InformationRequestAlreadyAnswered.class);
    answered
        .and(on("2025-06-12", REVIEW_ASKED))
        .when(at("2025-06-13", ANSWER))
        .expectRefusal(InformationRequestAlreadyAnswered.class);
    received().when(at("2025-06-01", ANSWER)).expectRefusal(OutOfOrder.class);
  }

  @Test
  void isAnsweredByWhomeverItWasAskedOf() {
    received()
        .when(at(DAY, ANSWER).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(ANSWERED, met("information-answer"));
    received().when(at(DAY, ANSWER).by(Role.EXECUTIVE_GOVERNOR, null, "HYI")).expectNotYours();
  }

  @Test
  void mayTakeLongerToWeighThePublicInterest() {
    LocalDate to = LocalDate.parse("2025-08-29");
    Scenario extended = received().and(on("2025-06-20", new AnswerExtended("43(2)", to)));

    received()
        .when(at("2025-06-20", new ExtendForPublicInterest(ID, "43(2)", to)))
        .expect(new AnswerExtended("43(2)", to));
    extended.when(at("2025-08-29", ANSWER)).expect(ANSWERED, met("information-answer"));
    extended.when(at("2025-08-30", ANSWER)).expectToNeedExplanation(breached("information-answer"));
    received()
        .when(
            at(
                "2025-06-20",
                new ExtendForPublicInterest(ID, "43(2)", LocalDate.parse("2025-06-30"))))
        .expectRefusal(RequestNotExtended.class)
        .naming("due", LocalDate.parse("2025-06-30"));
    extended
        .when(at("2025-06-30", new ExtendForPublicInterest(ID, "43(2)", to)))
        .expectRefusal(RequestNotExtended.class);
    received()
        .when(at("2025-09-01", new ExtendForPublicInterest(ID, "43(2)", to)))
        .expectRefusal(DayAlreadyPast.class);
  }

  @Test
  void isReviewedWithinTwentyWorkingDaysAndFortyAtMost() {
    Scenario asked = received().and(on("2025-06-10", ANSWERED), on("2025-06-16", REVIEW_ASKED));
    asked
        .when(at("2025-07-15", DECIDE))
        .expect(DECIDED, met("information-review"), met("information-review-at-most"));
    asked
        .when(at("2025-07-16", DECIDE))
        .expectToNeedExplanation(breached("information-review").by(1));
    asked
        .when(at("2025-08-14", DECIDE))
        .expectToNeedExplanation(
            breached("information-review").by(21), breached("information-review-at-most").by(1));
  }

  @Test
  void isReviewedOnceItWasAnsweredAndNotTwice() {
    Scenario answered = received().and(on("2025-06-10", ANSWERED));
    Scenario asked = answered.and(on("2025-06-16", REVIEW_ASKED));
    Scenario reviewed = asked.and(on("2025-06-20", DECIDED));

    received().when(at(DAY, ASK_REVIEW)).expectRefusal(InformationRequestNotAnswered.class);
    received().when(at(DAY, DECIDE)).expectRefusal(ReviewNotAsked.class);
    answered.when(at("2025-06-16", ASK_REVIEW)).expect(REVIEW_ASKED);
    answered.when(at("2025-06-16", DECIDE)).expectRefusal(ReviewNotAsked.class);
    answered.when(at("2025-06-09", ASK_REVIEW)).expectRefusal(OutOfOrder.class);
    asked.when(at("2025-06-17", ASK_REVIEW)).expectRefusal(ReviewAlreadyAsked.class);
    asked.when(at("2025-06-15", DECIDE)).expectRefusal(OutOfOrder.class);
    reviewed.when(at("2025-06-21", ASK_REVIEW)).expectRefusal(ReviewAlreadyDecided.class);
    reviewed.when(at("2025-06-21", DECIDE)).expectRefusal(ReviewAlreadyDecided.class);
  }

  @Test
  void whatIsOwedSaysByWhichCalendarItIsCounted() {
    Term required = received().when(at(DAY, ANSWER)).judgements().getFirst().finding().required();
    assertThat(required).isNotNull().extracting(Term::calendar).isEqualTo(UNITED_KINGDOM);
  }
}

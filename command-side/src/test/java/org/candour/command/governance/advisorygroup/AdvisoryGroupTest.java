package org.candour.command.governance.advisorygroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.HOLLOWAY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.FIRST_KNOWN;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.command.Scenario;
import org.candour.command.governance.DecisionLinks;
import org.candour.command.governance.advisorygroup.AdvisoryGroupDecider.AdviceAlreadyAnswered;
import org.candour.command.governance.advisorygroup.AdvisoryGroupDecider.AdviceNotYetGiven;
import org.candour.command.governance.advisorygroup.AdvisoryGroupDecider.AdviceOfAnotherGroup;
import org.candour.command.governance.advisorygroup.AdvisoryGroupDecider.AdvisoryGroupAlreadyEngaged;
import org.candour.command.governance.advisorygroup.AdvisoryGroupDecider.AdvisoryGroupAlreadyStoodDown;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.EventType;
import org.candour.events.Role;
import org.candour.events.entry.EventRegistry;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.governance.AdvisoryGroupId;
import org.candour.events.governance.advisorygroup.AdviceAnswered;
import org.candour.events.governance.advisorygroup.AdviceAnswered.AdviceAnswer;
import org.candour.events.governance.advisorygroup.AdviceAsked;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdviceUnanswered;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.governance.advisorygroup.AdvisoryGroupStoodDown;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.ResolutionTermsBuilder;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;

/** A group is engaged, asked and heard, and whoever it advises answers it. */
class AdvisoryGroupTest {

  private static final AdvisoryGroupId GROUP =
      new AdvisoryGroupId("00000000-0000-4000-8000-000000000001");
  private static final StreamId CLOSURE =
      StreamId.parse("closure/00000000-0000-4000-8000-000000000002");
  private static final StreamId OTHER_GROUP =
      StreamId.parse("advisory-group/00000000-0000-4000-8000-000000000003");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final Party SERVICE = Party.of(Level.SERVICE);
  private static final AdvisoryGroupEngaged ENGAGED =
      new AdvisoryGroupEngaged(
          "Women’s board",
          AdvisoryGroupKind.WOMEN,
          SERVICE,
          "The women’s estate",
          List.of(CHARITY));
  private static final EngageGroup ENGAGE = new EngageGroup(GROUP, ENGAGED);
  private static final Link ABOUT = new Link(FIRST_KNOWN, CLOSURE);
  private static final AdviceGiven GIVEN =
      new AdviceGiven(ABOUT, "Keep it open", new Party("GB-CHC-1074546"));
  private static final GiveAdvice GIVE = new GiveAdvice(GROUP, FIRST_KNOWN, "Keep it open");

  /** The advice is given at this index in {@link #advised}. */
  private static final long ADVICE = FIRST_GIVEN + 1;

  private static final AnswerAdvice ANSWER =
      new AnswerAdvice(GROUP, ADVICE, AdviceAnswer.PARTLY, "Not all of it can be paid for");
  private static final AdviceAnswered ANSWERED =
      new AdviceAnswered(ADVICE, ABOUT, AdviceAnswer.PARTLY, "Not all of it can be paid for");

  private static Scenario engaged() {
    return given(on("2025-01-06", ENGAGED))
        .knowing(
            CLOSURE,
            on("2025-01-06", new ClosureLikelyStated(HOLLOWAY, ClosureKind.FULL, "Likely", null)))
        .knowing(OTHER_GROUP, on("2025-01-06", ENGAGED), on("2025-01-07", GIVEN));
  }

  private static Scenario advised() {
    return engaged().and(on("2025-03-03", GIVEN));
  }

  @Test
  void isEngagedByWhomItAdvisesOnce() {
    givenNothing().when(at("2025-01-06", ENGAGE)).expect(ENGAGED);
    givenNothing()
        .when(at("2025-01-06", ENGAGE).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(ENGAGED);
    givenNothing()
        .when(at("2025-01-06", ENGAGE).by(Role.EXECUTIVE_GOVERNOR, null, "HYI"))
        .expectNotYours();
    engaged().when(at("2025-02-03", ENGAGE)).expectRefusal(AdvisoryGroupAlreadyEngaged.class);
    givenNothing()
        .when(at("2025-01-06", new EngageGroup(GROUP, advising("ZZZ"))))
        .expectRefusal(EstablishmentNotRegistered.class)
        .naming("establishment", new EstablishmentCode("ZZZ"));
    givenNothing()
        .when(
            at("2025-01-06", new EngageGroup(GROUP, advising("HYI")))
                .by(Role.EXECUTIVE_GOVERNOR, null, "HYI"))
        .expect(advising("HYI"));
  }

  private static AdvisoryGroupEngaged advising(String prison) {
    return new AdvisoryGroupEngaged(
        "Leaders", AdvisoryGroupKind.SECTOR, new Party(prison), "All", List.of(CHARITY));
  }

  @Test
  void isAskedAboutADecisionThatIsOnRecord() {
    LocalDate by = LocalDate.parse("2025-03-31");
    engaged()
        .when(at("2025-02-03", new AskAdvice(GROUP, FIRST_KNOWN, "Should it close?", by)))
        .expect(new AdviceAsked(ABOUT, "Should it close?", by));
    engaged()
        .when(at("2025-02-03", new AskAdvice(GROUP, 99, "Should it close?", null)))
        .expectRefusal(LinkToNothing.class);
    engaged()
        .when(at("2025-02-03", new AskAdvice(GROUP, FIRST_KNOWN + 1, "Should it close?", null)))
        .expectRefusal(LinkToSomethingElse.class);
    engaged()
        .when(at("2025-04-01", new AskAdvice(GROUP, FIRST_KNOWN, "Should it close?", by)))
        .expectRefusal(DayAlreadyPast.class);
    givenNothing()
        .when(at("2025-02-03", new AskAdvice(GROUP, 0, "Should it close?", null)))
        .expectRefusal(NoSuchStream.class);
  }

  @Test
  void isAskedAboutWhatABoardResolvedAndNotAboutItsMeeting() {
    StreamId board = Party.ofBoard(HOLLOWAY).stream();
    Scenario resolved =
        given(on("2025-01-06", ENGAGED))
            .knowing(
                board,
                on(
                    "2025-02-03",
                    new MeetingHeld(
                        LocalDate.parse("2025-02-03"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        2,
                        3)),
                on(
                    "2025-02-03",
                    new ResolutionRecorded(
                        new Link(FIRST_KNOWN, board),
                        ResolutionTermsBuilder.builder()
                            .text("Visits on Sundays")
                            .rationale("Families work")
                            .votes(new Votes(2, 0, 0))
                            .build())));
    resolved
        .when(at("2025-02-10", new AskAdvice(GROUP, FIRST_KNOWN + 1, "Which hours?", null)))
        .expect(new AdviceAsked(new Link(FIRST_KNOWN + 1, board), "Which hours?", null));
    resolved
        .when(at("2025-02-10", new AskAdvice(GROUP, FIRST_KNOWN, "Which hours?", null)))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void isHeardThroughItsMembersAndNobodyElse() {
    engaged().when(at("2025-03-03", GIVE).by(Role.PARTNER, CHARITY.value(), null)).expect(GIVEN);
    engaged()
        .when(at("2025-03-03", GIVE).by(Role.PARTNER, "GB-CHC-1000001", null))
        .expectNotYours();
    engaged().when(at("2025-03-03", GIVE).saidBy(SERVICE)).expectRefusal(NotTheirsToSay.class);
    engaged().when(at("2024-12-31", GIVE)).expectRefusal(OutOfOrder.class);
    engaged()
        .when(at("2025-03-03", GIVE))
        .expectAllToConcern(CLOSURE, CHARITY.stream(), SERVICE.stream());
  }

  @Test
  void isAnsweredWithinTwentyWorkingDays() {
    advised().when(at("2025-03-31", ANSWER)).expect(ANSWERED, met("advice-answer"));
    advised()
        .when(at("2025-04-02", ANSWER))
        .expectToNeedExplanation(breached("advice-answer").by(2));
    advised()
        .when(at("2025-04-02", ANSWER).importedFrom(REPORT))
        .expect(ANSWERED, breached("advice-answer").by(2));
  }

  @Test
  void isAnsweredByWhomItAdvises() {
    advised()
        .when(at("2025-03-04", ANSWER).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(ANSWERED, met("advice-answer"));
    advised()
        .when(at("2025-03-04", ANSWER).saidBy(new Party("GB-CHC-1074546")))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void isAnsweredOnceAndForWhatItSaidItself() {
    advised()
        .and(on("2025-03-04", ANSWERED))
        .when(at("2025-03-05", ANSWER))
        .expectRefusal(AdviceAlreadyAnswered.class);
    advised().when(at("2025-03-02", ANSWER)).expectRefusal(AdviceNotYetGiven.class);
    advised()
        .when(
            at(
                "2025-03-05",
                new AnswerAdvice(GROUP, FIRST_KNOWN + 2, AdviceAnswer.NOT, "No money")))
        .expectRefusal(AdviceOfAnotherGroup.class);
    advised()
        .when(at("2025-03-05", new AnswerAdvice(GROUP, FIRST_GIVEN, AdviceAnswer.NOT, "No money")))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void isStoodDownAndStillAnswered() {
    StandDownGroup standDown = new StandDownGroup(GROUP, "Its work is done");
    AdvisoryGroupStoodDown stoodDown = new AdvisoryGroupStoodDown("Its work is done");
    Scenario over = advised().and(on("2025-03-10", stoodDown));

    advised().when(at("2025-03-10", standDown)).expect(stoodDown);
    over.when(at("2025-03-11", standDown)).expectRefusal(AdvisoryGroupAlreadyStoodDown.class);
    over.when(at("2025-03-11", GIVE)).expectRefusal(AdvisoryGroupAlreadyStoodDown.class);
    over.when(at("2025-03-11", new AskAdvice(GROUP, FIRST_KNOWN, "And now?", null)))
        .expectRefusal(AdvisoryGroupAlreadyStoodDown.class);
    over.when(at("2025-03-11", ANSWER)).expect(ANSWERED, met("advice-answer"));
    over.and(on("2025-04-01", new AdviceUnanswered(ADVICE, LocalDate.parse("2025-03-31"), SERVICE)))
        .when(at("2025-04-02", ANSWER).because("It was forgotten"))
        .expect(ANSWERED, breached("advice-answer").by(2).explained("It was forgotten"));
  }

  @Test
  void isAboutEventsThatThereAre() {
    Set<String> known =
        EventRegistry.instance().all().stream()
            .map(type -> EventRegistry.instance().typeOf(type))
            .map(EventType::value)
            .collect(Collectors.toSet());
    assertThat(known).containsAll(DecisionLinks.TYPES);
  }
}

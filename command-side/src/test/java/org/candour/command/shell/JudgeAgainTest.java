package org.candour.command.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.HOLLOWAY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.FIRST_KNOWN;
import static org.candour.command.Scenario.FIRST_LATER;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.util.List;
import org.candour.command.Adviser;
import org.candour.command.Scenario;
import org.candour.command.shell.JudgeAgainDecider.NothingFoundOtherwise;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.governance.ConsultationId;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What rested on another stream is judged again once something is corrected there. */
class JudgeAgainTest {

  private static final ConsultationId CONSULTATION =
      new ConsultationId("00000000-0000-4000-8000-000000000001");
  private static final StreamId CLOSURE =
      new ClosureId("00000000-0000-4000-8000-000000000003").stream();
  private static final String WHY = "A slip of the pen";

  private static Event fact(long entry, String field, String was, String is, Standing standing) {
    return new FactCorrected(
        entry,
        field,
        CandourJson.mapper().readTree(was.replace('\'', '"')),
        CandourJson.mapper().readTree(is.replace('\'', '"')),
        standing,
        WHY);
  }

  private static Event corrected(long entry, String field, String was, String is) {
    return fact(entry, field, was, is, Standing.CORRECTED);
  }

  private static DutyFinding finding(
      String duty, String sentence, boolean binding, @Nullable String organisation, String found) {
    return new DutyFinding(
        duty,
        1,
        sentence,
        binding,
        true,
        organisation,
        Basis.ACTUAL,
        null,
        null,
        null,
        null,
        found);
  }

  private static ClosureAnnounced announced(EstablishmentCode prison, boolean women, boolean with) {
    return new ClosureAnnounced(
        ClosureTermsBuilder.builder().establishment(prison).kind(ClosureKind.FULL).build(),
        women,
        with);
  }

  /** A consultation that opened in March, on a closure that was announced in April. */
  @Nested
  class AConsultation {

    private static final ConsultationTerms TERMS =
        new ConsultationTerms(
            "Visits",
            new Party("CYI"),
            ProgrammeStage.DESIGN,
            PartialDate.parse("2025-03-03"),
            PartialDate.parse("2025-05-26"),
            List.of("Families"),
            List.of("Which days suit you"));
    private static final JudgeAgain AGAIN = new JudgeAgain(CONSULTATION.stream(), FIRST_LATER);
    private static final Event EARLIER =
        corrected(FIRST_KNOWN, "occurredOn", "'2025-04-01'", "'2025-02-03'");
    private static final Event BACK =
        corrected(FIRST_KNOWN, "occurredOn", "'2025-02-03'", "'2025-04-01'");
    private static final Event CONTESTED =
        fact(FIRST_KNOWN, "occurredOn", "'2025-04-01'", "'2025-02-03'", Standing.CONTESTED);
    private static final String IN_TIME =
        "It opened on 3 March 2025, and the decision was taken on 1 April 2025.";
    private static final String LATE =
        "It opened on 3 March 2025, and the decision was taken on 3 February 2025.";

    private final Scenario consulted =
        given(
                on("2025-03-03", new ConsultationOpened(TERMS, new Link(FIRST_KNOWN, CLOSURE))),
                on("2025-03-03", new DutyMet(formative(IN_TIME))))
            .knowing(CLOSURE, on("2025-04-01", announced(CANTERBURY, false, false)));

    private static DutyFinding formative(String found) {
      return finding(
          "consultation-formative",
          "Whoever consults does so while the decision is still to be taken.",
          true,
          null,
          found);
    }

    private static DutyBreached tooLate(@Nullable Long instead) {
      return new DutyBreached(formative(LATE), null, WHY, DutyBreached.Standing.EXPLAINED, instead);
    }

    @Test
    void isFoundTooLateOnceTheDayOfTheDecisionIsCorrected() {
      consulted
          .sinceThen(CLOSURE, on("2025-06-01", EARLIER))
          .when(at("2025-06-01", AGAIN))
          .expect(tooLate(FIRST_GIVEN + 1));
    }

    @Test
    void isNotJudgedTwiceForOneCorrection() {
      consulted
          .and(on("2025-06-01", tooLate(FIRST_GIVEN + 1)))
          .sinceThen(CLOSURE, on("2025-06-01", EARLIER))
          .when(at("2025-06-01", AGAIN))
          .expectRefusal(NothingFoundOtherwise.class);
    }

    @Test
    void isFoundInTimeOnceTheCorrectionIsCorrected() {
      consulted
          .and(on("2025-06-01", tooLate(FIRST_GIVEN + 1)))
          .sinceThen(CLOSURE, on("2025-06-01", EARLIER), on("2025-06-02", BACK))
          .when(at("2025-06-02", new JudgeAgain(CONSULTATION.stream(), FIRST_LATER + 1)))
          .expect(new DutyMet(formative(IN_TIME), FIRST_GIVEN + 2));
    }

    @Test
    void isLeftAloneByACorrectionThatIsTakenBackBeforeAnybodyFollowsIt() {
      Scenario takenBack =
          consulted.sinceThen(CLOSURE, on("2025-06-01", EARLIER), on("2025-06-02", BACK));

      takenBack.when(at("2025-06-02", AGAIN)).expectRefusal(NothingFoundOtherwise.class);
      takenBack
          .when(at("2025-06-02", new JudgeAgain(CONSULTATION.stream(), FIRST_LATER + 1)))
          .expectRefusal(NothingFoundOtherwise.class);
    }

    @Test
    void cannotBeToldInTimeOnceASourceSaysOtherwiseOfTheDecision() {
      DutyUndetermined both =
          new DutyUndetermined(
              formative(IN_TIME + " Sources disagree. By the other account: " + LATE),
              null,
              FIRST_GIVEN + 1);
      consulted
          .sinceThen(CLOSURE, on("2025-06-01", CONTESTED).from(REPORT))
          .when(at("2025-06-01", AGAIN))
          .expect(both);
      consulted
          .sinceThen(CLOSURE, on("2025-06-01", CONTESTED))
          .when(at("2025-06-01", AGAIN))
          .expectRefusal(NothingFoundOtherwise.class);
    }

    @Test
    void standsWhereSomethingElseIsCorrected() {
      consulted
          .sinceThen(CLOSURE, on("2025-06-01", corrected(FIRST_KNOWN, "places", "null", "300")))
          .when(at("2025-06-01", AGAIN))
          .expectRefusal(NothingFoundOtherwise.class)
          .naming("correction", FIRST_LATER);
      consulted
          .when(at("2025-06-01", new JudgeAgain(CONSULTATION.stream(), FIRST_KNOWN)))
          .expectRefusal(NothingFoundOtherwise.class);
      givenNothing().when(at("2025-06-01", AGAIN)).expectRefusal(NoSuchStream.class);
    }

    @Test
    void isJudgedAgainByTheLedgersClerkAlone() {
      consulted
          .sinceThen(CLOSURE, on("2025-06-01", EARLIER))
          .when(at("2025-06-01", AGAIN).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
          .expectRefusal(NotTheirsToSay.class);
    }

    /** What is recorded of other streams afterwards is no part of what was judged. */
    @Test
    void isJudgedByWhatWasKnownWhenItWasJudged() {
      consulted
          .sinceThen(
              CLOSURE,
              on("2025-06-01", corrected(FIRST_KNOWN, "places", "null", "300")),
              on("2025-01-01", announced(CANTERBURY, false, false)))
          .when(at("2025-06-01", AGAIN))
          .expectRefusal(NothingFoundOtherwise.class);
    }
  }

  @Nested
  class AClosure {

    private static final JudgeAgain AGAIN = new JudgeAgain(CLOSURE, FIRST_LATER);
    private static final OrganisationId PROVIDER = new OrganisationId("GB-CHC-1000001");
    private static final StreamId FUNDING = new StreamId("agreement", "funding");

    private static final DutyFinding UNTOLD =
        finding(
            "closure-notice",
            "Those who rely on a prison are told well before it closes.",
            false,
            PROVIDER.value(),
            "No notice to GB-CHC-1000001 is on record.");

    /** Its agreement turns out to have been over before the prison closed. */
    @Test
    void owesNoNoticeToWhomeverACorrectionShowsToHaveBeenGone() {
      AgreementSigned funding =
          new AgreementSigned(
              null,
              AgreementTermsBuilder.builder()
                  .provider(PROVIDER)
                  .service("Art")
                  .mechanism(FundingMechanism.GRANT)
                  .establishments(List.of(CANTERBURY))
                  .startsOn(PartialDate.parse("2012-01-01"))
                  .build(),
              null,
              PartialDate.parse("2012-01-01"));
      given(
              on("2013-01-10", announced(CANTERBURY, false, false)),
              on("2013-12-01", new LastPrisonersLeft()),
              on(
                  "2013-12-01",
                  new DutyBreached(UNTOLD, null, WHY, DutyBreached.Standing.EXPLAINED)))
          .knowing(
              FUNDING,
              on("2012-01-01", funding),
              on("2014-02-01", new AgreementEnded(Ending.TERMINATED, null)))
          .sinceThen(
              FUNDING,
              on(
                  "2014-06-01",
                  corrected(FIRST_KNOWN + 1, "occurredOn", "'2014-02-01'", "'2012-12-01'")))
          .when(at("2014-06-01", AGAIN))
          .expect(new DutyNotOwed(UNTOLD, FIRST_GIVEN + 2));
    }

    /** Nothing was found when the two agreed. */
    @Test
    void departsFromTheRegisterOnceTheRegisterIsCorrected() {
      given(on("2014-01-10", announced(HOLLOWAY, true, false)))
          .sinceThen(
              HOLLOWAY.stream(), on("2014-06-01", corrected(0, "estate", "'WOMEN'", "'MEN'")))
          .when(at("2014-06-01", AGAIN))
          .expect(
              new DutyBreached(
                  finding(
                      "as-registered",
                      "What is copied from the register of prisons agrees with it as it was on the"
                          + " day, or it is said why not.",
                      false,
                      null,
                      "By the register HYI held no women on 10 January 2014, and here it is said"
                          + " that it touches the women’s estate."),
                  null,
                  WHY,
                  DutyBreached.Standing.EXPLAINED,
                  FIRST_GIVEN));
    }

    /** The advice with which it was announced turns out to be younger than the announcement. */
    @Test
    void wasNotAdvisedOnceItsGroupsAdviceIsCorrectedToALaterDay() {
      Adviser adviser = Adviser.women(HOLLOWAY.stream(), "2016-10-15");
      DutyFinding advised =
          finding(
              "womens-estate-advice",
              "Advice",
              false,
              null,
              "The advice of an advisory group for women is on record.");
      Scenario closing =
          adviser.in(
              given(
                  on("2017-01-01", announced(HOLLOWAY, true, true)),
                  on("2017-01-01", new ClosureAdviceTaken(adviser.taken())),
                  on("2017-01-01", new DutyMet(advised))));

      List<?> found =
          closing
              .sinceThen(
                  Adviser.link().stream(),
                  on(
                      "2017-06-01",
                      corrected(Adviser.ADVICE, "occurredOn", "'2016-10-15'", "'2017-02-15'")))
              .when(at("2017-06-01", AGAIN))
              .judgements();

      assertThat(found)
          .singleElement()
          .isInstanceOfSatisfying(
              DutyBreached.class,
              breach -> {
                assertThat(breach.finding().duty()).isEqualTo("womens-estate-advice");
                assertThat(breach.instead()).isEqualTo(FIRST_GIVEN + 2);
                assertThat(breach.explanation()).isEqualTo(WHY);
              });
    }
  }

  /** A contract that was awarded directly, the day after that was announced. */
  @Nested
  class AnAgreement {

    private static final AgreementId ID = new AgreementId("00000000-0000-4000-8000-0000000000a1");
    private static final StreamId ROUND =
        StreamId.parse("round/00000000-0000-4000-8000-0000000000b1");
    private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
    private static final long AWARD = FIRST_KNOWN + 2;

    /** The signing says on which day it was awarded; what the round says once corrected counts. */
    @Test
    void wasNotAnnouncedInTimeOnceItsAwardIsCorrectedToAnEarlierDay() {
      AgreementSigned signed =
          new AgreementSigned(
              new Link(AWARD, ROUND),
              AgreementTermsBuilder.builder()
                  .provider(CHARITY)
                  .service("Advice")
                  .mechanism(FundingMechanism.CONTRACT)
                  .startsOn(PartialDate.parse("2025-07-01"))
                  .lightTouch(false)
                  .directAwardGround(DirectAwardGround.SINGLE_SUPPLIER)
                  .build(),
              PartialDate.parse("2025-06-02"),
              PartialDate.parse("2025-05-01"));
      DutyFinding announced =
          finding("transparency-notice", "Announced", true, null, "It was announced before.");
      LotAwarded award =
          new LotAwarded(
              AwardTermsBuilder.builder().supplier(CHARITY).rationale("Best").build(),
              List.of(),
              null);

      List<?> found =
          given(on("2025-06-23", signed), on("2025-06-23", new DutyMet(announced)))
              .knowing(
                  ROUND,
                  on(
                      "2025-05-01",
                      new RoundPlanned(
                          RoundTermsBuilder.builder().title("Advice").build(), List.of())),
                  on("2025-06-01", new NoticePublished(NoticeType.UK5, null, null, null, null)),
                  on("2025-06-02", award))
              .sinceThen(
                  ROUND,
                  on("2025-07-01", corrected(AWARD, "occurredOn", "'2025-06-02'", "'2025-05-30'")))
              .when(at("2025-07-01", new JudgeAgain(ID.stream(), FIRST_LATER)))
              .judgements();

      assertThat(found)
          .singleElement()
          .isInstanceOfSatisfying(
              DutyBreached.class,
              breach -> {
                assertThat(breach.finding().duty()).isEqualTo("transparency-notice");
                assertThat(breach.finding().finding()).contains("30 May 2025");
                assertThat(breach.instead()).isEqualTo(FIRST_GIVEN + 1);
              });
    }
  }
}

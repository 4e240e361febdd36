package org.candour.command.estate.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.HOLLOWAY;
import static org.candour.command.Register.READING;
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
import org.candour.command.Adviser;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.command.duties.Judge;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.AdviceRecord.AdviceAboutSomethingElse;
import org.candour.command.estate.AdviceRecord.AdviceGivenLater;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTermsBuilder;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyRegister;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.Population;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementTermsBuilder;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How closings are held to their duties, on the history that we know and on its borders. */
class ClosureDutiesTest {

  private static final ClosureId CLOSURE = new ClosureId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId ART = new OrganisationId("GB-CHC-1000001");
  private static final OrganisationId BOOKS = new OrganisationId("GB-CHC-1000002");
  private static final Adviser ADVISER = Adviser.women(HOLLOWAY.stream(), "2016-10-15");
  private static final Event ADVISED = new ClosureAdviceTaken(ADVISER.taken());
  private static final Event ASSESSED =
      new ImpactAssessed(new ImpactTerms(List.of(), List.of("Art"), 40, List.of()));
  private static final Event LEFT = new LastPrisonersLeft();
  private static final Event COMPLETED = new ClosureCompleted(null, null);
  private static final RecordLastPrisonersLeft LEAVE = new RecordLastPrisonersLeft(CLOSURE);
  private static final CompleteClosure COMPLETE = new CompleteClosure(CLOSURE, null, null);
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final String WHY = "The building was not safe";

  private static ClosureAnnounced announced(
      EstablishmentCode prison, @Nullable String planned, boolean women) {
    return new ClosureAnnounced(
        ClosureTermsBuilder.builder()
            .establishment(prison)
            .kind(ClosureKind.FULL)
            .plannedOn(planned == null ? null : PartialDate.parse(planned))
            .build(),
        women,
        false);
  }

  private static ClosureAnnounced advised(EstablishmentCode prison) {
    return new ClosureAnnounced(
        ClosureTermsBuilder.builder().establishment(prison).kind(ClosureKind.FULL).build(),
        true,
        true);
  }

  private static Event closing() {
    return announced(CANTERBURY, null, false);
  }

  private static AnnounceClosure announce(EstablishmentCode prison, @Nullable String planned) {
    return announce(prison, planned, null, null);
  }

  private static AnnounceClosure announce(
      EstablishmentCode prison,
      @Nullable String planned,
      @Nullable Boolean women,
      @Nullable Long advice) {
    return new AnnounceClosure(
        CLOSURE,
        ClosureTermsBuilder.builder()
            .establishment(prison)
            .kind(ClosureKind.FULL)
            .plannedOn(planned == null ? null : PartialDate.parse(planned))
            .build(),
        women,
        advice);
  }

  private static Event told(OrganisationId organisation) {
    return new OrganisationNotified(organisation, null);
  }

  private static NotifyOrganisation tell(OrganisationId organisation) {
    return new NotifyOrganisation(CLOSURE, organisation, null);
  }

  /**
   * The breach of notice that a judge finds, as it would have been recorded with an explanation.
   */
  private static DutyBreached explainedBreach(String from, String to, Basis basis) {
    Judgement judgement =
        new Judge(DutyRegister.load())
            .term("closure-notice", PartialDate.parse(from), PartialDate.parse(to), null, basis)
            .orElseThrow();
    return new DutyBreached(
        judgement.finding(), judgement.shortfall(), WHY, DutyBreached.Standing.EXPLAINED);
  }

  @Nested
  class NoticeAsItWas {

    @Test
    void hollowayHad205DaysAndThatIsEnough() {
      var outcome =
          given(on("2015-11-25", announced(HOLLOWAY, "2016-08", true)))
              .when(at("2016-06-17", LEAVE));

      outcome.expect(LEFT, met("closure-notice"));
      outcome.expectAllToConcern(HOLLOWAY.stream());
      assertThat(outcome.judgements())
          .hasSize(1)
          .first()
          .satisfies(judged -> {
            assertThat(judged.finding().given()).isEqualTo(new Days(205, 205L));
            assertThat(judged.finding().version()).isEqualTo(1);
            assertThat(judged.finding().binding()).isFalse();
            assertThat(judged.finding().basis()).isEqualTo(Basis.ACTUAL);
          });
    }

    @Test
    void canterburyHad80DaysTenTooFewAndMustSayWhy() {
      Scenario canterbury = given(on("2013-01-10", closing()));

      canterbury
          .when(at("2013-03-31", LEAVE))
          .expectToNeedExplanation(breached("closure-notice").by(10));
      var explained = canterbury.when(at("2013-03-31", LEAVE).because(WHY));
      explained.expect(LEFT, breached("closure-notice").by(10).explained(WHY));
      assertThat(explained.judgements().getFirst().finding().given()).isEqualTo(new Days(80, 80L));
      assertThat(explained.judgements().getFirst().finding().finding())
          .contains("80 days", "Three months", "10 days short");
    }

    @Test
    void canterburyAsImportedHistoryMayStandUnexplained() {
      given(on("2013-01-10", closing()))
          .when(at("2013-03-31", LEAVE).importedFrom(REPORT))
          .expect(LEFT, breached("closure-notice").by(10));
    }

    @Test
    void importedHistoryMayAlsoCarryAnExplanation() {
      given(on("2013-01-10", closing()))
          .when(at("2013-03-31", LEAVE).importedFrom(REPORT).because(WHY))
          .expect(LEFT, breached("closure-notice").by(10).explained(WHY));
    }

    @Test
    void blundestonIsKnownToTheYearOnlyAndUndetermined() {
      var outcome = given(on("2013-09", closing())).when(at("2013", LEAVE).importedFrom(REPORT));

      outcome.expect(LEFT, undetermined("closure-notice"));
      assertThat(given(outcome)).isEqualTo(new Days(0, 121L));
    }

    @Test
    void dorchesterHadBetween62And121DaysAndThatDoesNotTell() {
      var outcome = given(on("2013-09", closing())).when(at("2013-12", LEAVE).importedFrom(REPORT));

      outcome.expect(LEFT, undetermined("closure-notice"));
      assertThat(given(outcome)).isEqualTo(new Days(62, 121L));
    }

    @Test
    void readingHadBetween32And90DaysAndNoDayOfThoseIsEnough() {
      Scenario reading = given(on("2013-09", announced(READING, null, false)));

      reading
          .when(at("2013-11", LEAVE))
          .expectToNeedExplanation(breached("closure-notice").by(1, 59L));
      var imported = reading.when(at("2013-11", LEAVE).importedFrom(REPORT));
      imported.expect(LEFT, breached("closure-notice").by(1, 59L));
      assertThat(given(imported)).isEqualTo(new Days(32, 90L));
    }

    @Test
    void anUnknownDateOfLeavingIsUndetermined() {
      given(on("2013-01-10", closing()))
          .when(at("unknown", LEAVE).importedFrom(REPORT))
          .expect(LEFT, undetermined("closure-notice"));
    }

    @Test
    void whatWasAnnouncedBeforeTheCompactIsNotHeldToIt() {
      given(on("2009-12-31", closing())).when(at("2010-01-02", LEAVE)).expect(LEFT);
    }

    @Test
    void completionStandsForTheLastDayWhereNobodySaysWhenPrisonersLeft() {
      given(on("2015-06-01", closing()))
          .when(at("2015-09-01", COMPLETE))
          .expect(COMPLETED, met("closure-notice"));
    }

    @Test
    void leavingIsJudgedOnceAndNotAgainAtCompletion() {
      given(on("2015-06-01", closing()), on("2015-06-10", LEFT))
          .when(at("2015-07-01", COMPLETE))
          .expect(COMPLETED);
    }

    @Test
    void leavingMayBeRecordedAfterCompletion() {
      given(on("2015-06-01", closing()), on("2015-10-01", COMPLETED))
          .when(at("2015-09-30", LEAVE))
          .expect(LEFT, met("closure-notice"));
    }

    private static @Nullable Days given(Scenario.Outcome outcome) {
      return outcome.judgements().getFirst().finding().given();
    }

    private static Scenario given(Scenario.Happened... past) {
      return Scenario.given(past);
    }
  }

  @Nested
  class NoticeAsPlanned {

    @Test
    void aPlanWithEnoughNoticeIsMet() {
      givenNothing()
          .when(at("2013-01-10", announce(CANTERBURY, "2013-04-10")))
          .expect(announced(CANTERBURY, "2013-04-10", false), met("closure-notice"));
    }

    @Test
    void aPlanOneDayShortNeedsAnExplanation() {
      givenNothing()
          .when(at("2013-01-10", announce(CANTERBURY, "2013-04-09")))
          .expectToNeedExplanation(breached("closure-notice").by(1));
      givenNothing()
          .when(at("2013-01-10", announce(CANTERBURY, "2013-04-09")).because(WHY))
          .expect(
              announced(CANTERBURY, "2013-04-09", false),
              breached("closure-notice").by(1).explained(WHY));
      givenNothing()
          .when(at("2013-01-10", announce(CANTERBURY, "2013-04-09")).importedFrom(REPORT))
          .expect(announced(CANTERBURY, "2013-04-09", false), breached("closure-notice").by(1));
    }

    @Test
    void aPlanKnownToTheMonthMayBeUndetermined() {
      givenNothing()
          .when(at("2013-01-10", announce(CANTERBURY, "2013-04")).importedFrom(REPORT))
          .expect(announced(CANTERBURY, "2013-04", false), undetermined("closure-notice"));
    }

    @Test
    void whatIsSaidAtFirstHandIsSaidToTheDayOrExplained() {
      givenNothing()
          .when(at("2013-01-10", announce(CANTERBURY, "2013")))
          .expectToNeedExplanation(undetermined("closure-notice"));
      given(on("2013-01-10", closing()))
          .when(at("2013", LEAVE))
          .expectToNeedExplanation(undetermined("closure-notice"));
      assertThat(
              given(on("2013-01-10", closing())).when(at("2013", LEAVE).because(WHY)).judgements())
          .extracting(DutyJudged::explanation)
          .containsExactly(WHY);
    }

    @Test
    void aPostponementWithoutADateIsNotJudged() {
      given(on("2013-01-10", announced(CANTERBURY, "2013-02-01", false)))
          .when(at("2013-01-20", new PostponeClosure(CLOSURE, null, "No places")))
          .expect(new ClosurePostponed(null, "No places"));
    }

    @Test
    void aNewDateIsJudgedForAllAndForEachOrganisationThatWasTold() {
      PartialDate may = PartialDate.parse("2013-05-15");
      given(
              on("2013-01-10", announced(CANTERBURY, "2013-04-10", false)),
              on("2013-02-20", told(BOOKS)),
              on("2013-02-10", told(ART)))
          .when(at("2013-03-01", new PostponeClosure(CLOSURE, may, "No places")).because(WHY))
          .expect(
              new ClosurePostponed(may, "No places"),
              met("closure-notice"),
              met("closure-notice").to(ART.value()),
              breached("closure-notice").to(BOOKS.value()).by(5).explained(WHY));
    }
  }

  @Nested
  class NoticeToEachOrganisation {

    @Test
    void isHeldAgainstThePlanWhileNothingMoreIsKnown() {
      Scenario planned = given(on("2013-01-10", announced(CANTERBURY, "2013-06-01", false)));

      planned
          .when(at("2013-02-01", tell(ART)))
          .expect(told(ART), met("closure-notice").to(ART.value()));
      planned
          .when(at("2013-04-01", tell(ART)))
          .expectToNeedExplanation(breached("closure-notice").to(ART.value()).by(30));
      planned
          .when(at("2013-04-01", tell(ART)).because(WHY))
          .expect(told(ART), breached("closure-notice").to(ART.value()).by(30).explained(WHY));
    }

    @Test
    void concernsThePrisonAndTheOrganisation() {
      given(on("2013-01-10", announced(CANTERBURY, "2013-06-01", false)))
          .when(at("2013-02-01", tell(ART)))
          .expectAllToConcern(CANTERBURY.stream(), ART.stream());
    }

    @Test
    void isHeldAgainstWhatHappenedOncePrisonersHaveLeft() {
      given(on("2013-01-10", closing()), on("2013-05-01", LEFT))
          .when(at("2013-03-01", tell(ART)).importedFrom(REPORT))
          .expect(told(ART), breached("closure-notice").to(ART.value()).by(31));
    }

    @Test
    void isHeldAgainstCompletionWhereNothingElseIsKnown() {
      given(on("2013-01-10", closing()), on("2013-07-01", COMPLETED))
          .when(at("2013-03-01", tell(ART)))
          .expect(told(ART), met("closure-notice").to(ART.value()));
    }

    @Test
    void isJudgedForEachOfThemWhenPrisonersLeave() {
      given(on("2013-01-10", closing()), on("2013-02-01", told(BOOKS)), on("2013-01-15", told(ART)))
          .when(at("2013-04-20", LEAVE).because(WHY))
          .expect(
              LEFT,
              met("closure-notice"),
              met("closure-notice").to(ART.value()),
              breached("closure-notice").to(BOOKS.value()).by(11).explained(WHY));
    }
  }

  @Nested
  class Explanations {

    private final Scenario explained =
        given(
            on("2013-01-10", announced(CANTERBURY, "2013-03-31", false)),
            on("2013-01-10", explainedBreach("2013-01-10", "2013-03-31", Basis.PLANNED)));

    @Test
    void areGivenOnceAndCoverTheSameDutyLater() {
      explained
          .when(at("2013-03-31", LEAVE))
          .expect(LEFT, breached("closure-notice").by(10).explained(WHY));
    }

    @Test
    void coverASmallerShortfallToo() {
      explained
          .when(at("2013-04-05", LEAVE))
          .expect(LEFT, breached("closure-notice").by(5).explained(WHY));
    }

    @Test
    void areAskedForAgainWhenTheShortfallGrows() {
      explained
          .when(at("2013-03-30", LEAVE))
          .expectToNeedExplanation(breached("closure-notice").by(11));
    }

    @Test
    void givenForAllDoNotCoverOneOrganisation() {
      explained
          .when(at("2013-02-01", tell(ART)))
          .expectToNeedExplanation(breached("closure-notice").to(ART.value()).by(31));
    }

    @Test
    void ofAnotherDutyDoNotCover() {
      explained.when(at("2013-04-30", COMPLETE)).expectToNeedExplanation(breached("closure-order"));
    }
  }

  @Nested
  class TheOrder {

    private final Scenario emptied = given(on("2014-01-01", closing()), on("2015-01-01", LEFT));

    @Test
    void isNeededUntil25May2015() {
      emptied.when(at("2015-05-25", COMPLETE)).expectToNeedExplanation(breached("closure-order"));
      emptied
          .when(at("2015-05-25", COMPLETE).because(WHY))
          .expect(COMPLETED, breached("closure-order").explained(WHY));
    }

    @Test
    void isNotNeededFrom26May2015() {
      emptied.when(at("2015-05-26", COMPLETE)).expect(COMPLETED);
    }

    @Test
    void mayHaveBeenNeededForAClosureDatedOnlyToTheYear() {
      emptied
          .when(at("2015", COMPLETE).importedFrom(REPORT))
          .expect(COMPLETED, undetermined("closure-order"));
    }

    @Test
    void isUndeterminedWhereASourceDoesNotTell() {
      emptied
          .when(at("2015-05-25", COMPLETE).importedFrom(REPORT))
          .expect(COMPLETED, undetermined("closure-order"));
    }

    @Test
    void isNotAskedForTwice() {
      emptied
          .and(on("2015-05-01", new ClosureOrderMade("SI 2015/1", null, null, false, null)))
          .when(at("2015-05-25", COMPLETE))
          .expect(COMPLETED);
    }

    @Test
    void isNotNeededToCloseAPartOrForATime() {
      for (ClosureKind kind : List.of(ClosureKind.PARTIAL, ClosureKind.TEMPORARY)) {
        given(
                on(
                    "2014-01-01",
                    new ClosureAnnounced(
                        ClosureTermsBuilder.builder().establishment(CANTERBURY).kind(kind).build(),
                        false,
                        false)),
                on("2015-01-01", LEFT))
            .when(at("2015-05-25", COMPLETE))
            .expect(COMPLETED);
      }
    }

    @Test
    void ofTheOnlyPrisonInItsCountyStatesSpecialReasons() {
      MakeClosureOrder silent = order(null);
      Scenario reading = given(on("2013-09", announced(READING, null, false)));

      reading
          .when(at("2014-01-07", silent))
          .expectToNeedExplanation(breached("closure-order-special-reasons"));
      reading
          .when(at("2014-01-07", order("  ")))
          .expectToNeedExplanation(breached("closure-order-special-reasons"));
      reading
          .when(at("2014-01-07", silent).because(WHY))
          .expect(
              made(null),
              met("closure-order"),
              breached("closure-order-special-reasons").explained(WHY));
      reading
          .when(at("2014-01-07", silent).importedFrom(REPORT))
          .expect(made(null), met("closure-order"), breached("closure-order-special-reasons"));
      reading
          .when(at("2014-01-07", order("Too small to run well")))
          .expect(
              made("Too small to run well"),
              met("closure-order"),
              met("closure-order-special-reasons"));
    }

    @Test
    void madeAfterTheDutyEndedIsJustRecorded() {
      given(on("2013-09", announced(READING, null, false)))
          .when(at("2015-05-26", order(null)))
          .expect(made(null));
    }

    private static MakeClosureOrder order(@Nullable String reasons) {
      return new MakeClosureOrder(CLOSURE, "SI 2014/3", null, null, true, reasons);
    }

    private static Event made(@Nullable String reasons) {
      return new ClosureOrderMade("SI 2014/3", null, null, true, reasons);
    }
  }

  @Nested
  class TheAssessment {

    private final Scenario emptied = given(on("2017-01-01", closing()), on("2017-06-01", LEFT));

    @Test
    void beforeCompletionIsEnough() {
      emptied
          .and(on("2017-06-30", ASSESSED))
          .when(at("2017-06-30", COMPLETE))
          .expect(COMPLETED, met("closure-impact-assessment"));
    }

    @Test
    void afterCompletionIsTooLate() {
      Scenario late = emptied.and(on("2017-07-01", ASSESSED));

      late.when(at("2017-06-30", COMPLETE))
          .expectToNeedExplanation(breached("closure-impact-assessment"));
      late.when(at("2017-06-30", COMPLETE).because(WHY))
          .expect(COMPLETED, breached("closure-impact-assessment").explained(WHY));
      late.when(at("2017-06-30", COMPLETE).importedFrom(REPORT))
          .expect(COMPLETED, breached("closure-impact-assessment"));
    }

    @Test
    void inTheSameMonthDoesNotTell() {
      emptied
          .and(on("2017-06", ASSESSED))
          .when(at("2017-06-15", COMPLETE))
          .expect(COMPLETED, undetermined("closure-impact-assessment"));
    }

    @Test
    void isJudgedByTheFirst() {
      emptied
          .and(on("2017-06-01", ASSESSED), on("2017-08-01", ASSESSED))
          .when(at("2017-06-30", COMPLETE))
          .expect(COMPLETED, met("closure-impact-assessment"));
    }

    @Test
    void thatIsMissingIsABreachAtFirstHandAndUnknownInASource() {
      emptied
          .when(at("2017-06-30", COMPLETE))
          .expectToNeedExplanation(breached("closure-impact-assessment"));
      emptied
          .when(at("2017-06-30", COMPLETE).importedFrom(REPORT))
          .expect(COMPLETED, undetermined("closure-impact-assessment"));
    }

    @Test
    void wasNotAskedForBeforeJuly2016() {
      given(on("2015-12-01", closing()), on("2016-06-01", LEFT))
          .when(at("2016-06-30", COMPLETE))
          .expect(COMPLETED);
    }

    @Test
    void mayBeRecordedAfterCompletion() {
      emptied
          .and(on("2017-06-30", COMPLETED))
          .when(
              at(
                  "2017-05-01",
                  new AssessImpact(
                      CLOSURE, new ImpactTerms(List.of(), List.of("Art"), 40, List.of()))))
          .expect(ASSESSED);
    }
  }

  @Nested
  class AdviceInTheWomensEstate {

    @Test
    void isAskedForByTheRegisterWhereTheCommandDoesNotSay() {
      givenNothing()
          .when(at("2017-01-01", announce(HOLLOWAY, null)))
          .expectToNeedExplanation(breached("womens-estate-advice"));
      givenNothing()
          .when(at("2017-01-01", announce(HOLLOWAY, null)).because(WHY))
          .expect(announced(HOLLOWAY, null, true), breached("womens-estate-advice").explained(WHY));
      givenNothing()
          .when(at("2017-01-01", announce(HOLLOWAY, null)).importedFrom(REPORT))
          .expect(announced(HOLLOWAY, null, true), undetermined("womens-estate-advice"));
    }

    @Test
    void isEnoughWithTheAnnouncement() {
      ADVISER
          .in(givenNothing())
          .when(at("2017-01-01", announce(HOLLOWAY, null, null, Adviser.ADVICE)))
          .expect(advised(HOLLOWAY), ADVISED, met("womens-estate-advice"));
    }

    @Test
    void isThatOfAGroupForWomen() {
      Adviser sector = new Adviser(AdvisoryGroupKind.SECTOR, HOLLOWAY.stream(), "2016-10-15");
      sector
          .in(givenNothing())
          .when(at("2017-01-01", announce(HOLLOWAY, null, null, Adviser.ADVICE)).because(WHY))
          .expect(
              announced(HOLLOWAY, null, true),
              new ClosureAdviceTaken(sector.taken()),
              breached("womens-estate-advice").explained(WHY));
    }

    @Test
    void isAboutTheClosureOrItsPrisonAndGivenByThen() {
      ADVISER
          .in(givenNothing())
          .when(at("2016-10-14", announce(HOLLOWAY, null, null, Adviser.ADVICE)))
          .expectRefusal(AdviceGivenLater.class);
      Adviser.women(CANTERBURY.stream(), "2016-10-15")
          .in(givenNothing())
          .when(at("2017-01-01", announce(HOLLOWAY, null, null, Adviser.ADVICE)))
          .expectRefusal(AdviceAboutSomethingElse.class);
      givenNothing()
          .when(at("2017-01-01", announce(HOLLOWAY, null, null, 0L)))
          .expectRefusal(LinkToSomethingElse.class);
    }

    @Test
    void isEnoughWhenTakenWhileTheClosureWasOnlyLikely() {
      given(
              on("2016-10-01", new ClosureLikelyStated(HOLLOWAY, ClosureKind.FULL, "Likely", null)),
              on("2016-11-01", ADVISED))
          .when(at("2017-01-01", announce(HOLLOWAY, null)))
          .expect(advised(HOLLOWAY), met("womens-estate-advice"));
    }

    @Test
    void isAskedForWhereTheCommandSaysThatWomenAreConcerned() {
      givenNothing()
          .when(at("2017-01-01", announce(CANTERBURY, null, true, null)))
          .expectToNeedExplanation(breached("womens-estate-advice"), breached("as-registered"));
    }

    @Test
    void isNotAskedForWhereTheCommandSaysThatTheyAreNotButDepartingFromTheRegisterIsExplained() {
      givenNothing()
          .when(at("2017-01-01", announce(HOLLOWAY, null, false, null)))
          .expectToNeedExplanation(breached("as-registered"));
      givenNothing()
          .when(at("2017-01-01", announce(HOLLOWAY, null, false, null)).because(WHY))
          .expect(announced(HOLLOWAY, null, false), breached("as-registered").explained(WHY));
    }

    @Test
    void ofWhichASourceTellsIsNotHeldAgainstARegisterThatIsYounger() {
      EstablishmentCode mortonHall = new EstablishmentCode("MHI");
      givenNothing()
          .knowing(
              mortonHall.stream(),
              on(
                  "2020-01-01",
                  Register.registration(mortonHall, "Morton Hall (HMP)", Population.MEN)))
          .when(at("2011-01-13", announce(mortonHall, null, true, null)).importedFrom(REPORT))
          .expect(announced(mortonHall, null, true));
    }

    @Test
    void goesByTheRegisterAsItWasOnTheDay() {
      Scenario forMenSince2018 =
          givenNothing()
              .knowing(
                  HOLLOWAY.stream(),
                  on(
                      "2018-01-01",
                      new EstablishmentReRoled(
                          HOLLOWAY, "A prison for men", Population.MEN, "Needed")));

      forMenSince2018
          .when(at("2017-01-01", announce(HOLLOWAY, null)))
          .expectToNeedExplanation(breached("womens-estate-advice"));
      forMenSince2018
          .when(at("2019-01-01", announce(HOLLOWAY, null)))
          .expect(announced(HOLLOWAY, null, false));
    }

    @Test
    void wasNotAskedForBeforeJuly2016() {
      givenNothing()
          .when(at("2015-11-25", announce(HOLLOWAY, null)))
          .expect(announced(HOLLOWAY, null, true));
    }

    @Test
    void putOnRecordLaterMeetsTheDutyOnce() {
      TakeAdviceOnClosure take = new TakeAdviceOnClosure(CLOSURE, Adviser.ADVICE);
      Scenario announced = ADVISER.in(given(on("2017-01-01", announced(HOLLOWAY, null, true))));

      announced.when(at("2017-02-01", take)).expect(ADVISED, met("womens-estate-advice"));
      announced.and(on("2017-02-01", ADVISED)).when(at("2017-03-01", take)).expect(ADVISED);
    }

    @Test
    void givenAfterTheDecisionDoesNotMeetTheDuty() {
      Adviser late = Adviser.women(CLOSURE.stream(), "2017-01-15");
      late.in(given(on("2017-01-01", announced(HOLLOWAY, null, true))))
          .when(at("2017-02-01", new TakeAdviceOnClosure(CLOSURE, Adviser.ADVICE)))
          .expect(new ClosureAdviceTaken(late.taken()));
    }
  }

  @Test
  void severalBreachesAreNamedAtOnce() {
    given(on("2017-01-01", closing()))
        .when(at("2017-02-01", COMPLETE))
        .expectToNeedExplanation(
            breached("closure-notice").by(59), breached("closure-impact-assessment"));
  }

  @Test
  void everyJudgementNamesItsDutyAndVersionAndSpeaksInASentence() {
    List<DutyJudged> judgements =
        given(on("2014-01-01", closing()))
            .when(
                at("2014-02-01", COMPLETE)
                    .because("closure-notice", WHY)
                    .because("closure-order", WHY))
            .judgements();

    assertThat(judgements)
        .extracting(judged -> judged.finding().duty())
        .containsExactly("closure-notice", "closure-order");
    assertThat(judgements)
        .allSatisfy(judged -> {
          assertThat(judged.finding().version()).isEqualTo(1);
          assertThat(judged.finding().sentence()).isNotBlank().endsWith(".");
          assertThat(judged.finding().finding()).isNotBlank().endsWith(".");
        });
  }

  @Nested
  class WhatWasToldOfTheEnd {

    private final Scenario broughtForward =
        given(
            on("2025-01-01", announced(CANTERBURY, "2026-12-31", false)),
            on("2025-02-01", new OrganisationNotified(CHARITY, "letter")),
            on("2026-11-01", new ClosureBroughtForward(PartialDate.parse("2026-11-15"), "Costs")));

    @Test
    void countsAsNoticeFromTheDayOnWhichThatEndOrAnEarlierOneWasTold() {
      given(on("2025-01-01", announced(CANTERBURY, "2026-12-31", false)))
          .when(
              at(
                  "2026-11-01",
                  new BringClosureForward(CLOSURE, PartialDate.parse("2026-11-15"), "Costs")))
          .expectToNeedExplanation(breached("closure-notice").by(78));
      broughtForward
          .when(at("2026-11-15", LEAVE))
          .expectToNeedExplanation(
              breached("closure-notice").by(78),
              breached("closure-notice").to(CHARITY.value()).by(78));
    }

    @Test
    void countsForAnEndThatCameEarlierStill() {
      broughtForward
          .when(at("2026-11-10", LEAVE))
          .expectToNeedExplanation(
              breached("closure-notice").by(83),
              breached("closure-notice").to(CHARITY.value()).by(83));
    }

    @Test
    void saysInWordsThatItIsForThePublicAtLarge() {
      assertThat(given(on("2013-01-10", closing())).when(at("2013-12-01", LEAVE)).judgements())
          .extracting(judged -> judged.finding().finding())
          .containsExactly(
              "Notice to the public at large: 10 January 2013 to 1 December 2013 is 325 days."
                  + " Three months were required.");
    }
  }

  @Nested
  class EveryOrganisationThatTheLedgerKnowsThere {

    private static final StreamId FUNDING = new StreamId("agreement", "funding");
    private static final OrganisationId PROVIDER = new OrganisationId("GB-CHC-1000001");
    private static final OrganisationId PARTNER = new OrganisationId("GB-CHC-1000002");
    private static final OrganisationId LEAVER = new OrganisationId("GB-CHC-1000003");

    private static AgreementSigned funding(OrganisationId provider) {
      return new AgreementSigned(
          null,
          AgreementTermsBuilder.builder()
              .provider(provider)
              .service("Art")
              .mechanism(FundingMechanism.GRANT)
              .establishments(List.of(CANTERBURY))
              .startsOn(PartialDate.parse("2012-01-01"))
              .build(),
          null,
          PartialDate.parse("2012-01-01"));
    }

    private static ArrangementMade arrangement() {
      return new ArrangementMade(
          ArrangementTermsBuilder.builder()
              .kind(ArrangementKind.NAMED_COORDINATOR)
              .establishment(CANTERBURY)
              .organisations(List.of(PARTNER))
              .what("A forum")
              .build());
    }

    private final Scenario closing =
        given(on("2013-01-10", announced(CANTERBURY, null, false)))
            .and(
                on(
                    "2013-01-20",
                    new ExitPlanAgreed(CHARITY, "Art", null, LocalDate.parse("2013-06-30"))))
            .knowing(FUNDING, on("2012-01-01", funding(PROVIDER)))
            .knowing(
                new StreamId("agreement", "over"),
                on("2012-01-01", funding(LEAVER)),
                on("2012-12-01", new AgreementEnded(Ending.TERMINATED, null)))
            .knowing(new StreamId("arrangement", "forum"), on("2012-01-01", arrangement()));

    @Test
    void isTold() {
      closing
          .when(at("2013-12-01", LEAVE))
          .expectToNeedExplanation(
              breached("closure-notice").to(PROVIDER.value()),
              breached("closure-notice").to(PARTNER.value()),
              breached("closure-notice").to(CHARITY.value()));
      closing
          .and(on("2013-02-01", new OrganisationNotified(PROVIDER, "letter")))
          .and(on("2013-02-01", new OrganisationNotified(PARTNER, "letter")))
          .and(on("2013-02-01", new OrganisationNotified(CHARITY, "letter")))
          .when(at("2013-12-01", LEAVE))
          .expect(
              LEFT,
              met("closure-notice"),
              met("closure-notice").to(PROVIDER.value()),
              met("closure-notice").to(PARTNER.value()),
              met("closure-notice").to(CHARITY.value()));
    }
  }

  @Nested
  class AnOrganisation {

    private static final OrganisationId STANDS = new OrganisationId("GB-CHC-1000001");
    private static final OrganisationId JOINED = new OrganisationId("GB-COH-01234567");

    private final Scenario closing =
        given(
                on("2013-01-10", announced(CANTERBURY, null, false)),
                on(
                    "2013-01-20",
                    new ExitPlanAgreed(STANDS, "Art", null, LocalDate.parse("2013-06-30"))),
                on("2013-02-01", new OrganisationNotified(JOINED, "letter")))
            .knowing(
                new StreamId("needs-assessment", "open"), on("2012-06-01", assessment(CHARITY)))
            .knowing(
                new StreamId("needs-assessment", "over"),
                on("2012-01-01", assessment(new OrganisationId("GB-CHC-1000003"))),
                on("2012-05-01", new NeedsAssessmentPublished("Housing", null)));

    private static NeedsAssessmentStarted assessment(OrganisationId partner) {
      return new NeedsAssessmentStarted(
          NeedsAssessmentTermsBuilder.builder()
              .title("Needs at Canterbury")
              .establishments(List.of(CANTERBURY))
              .partners(List.of(partner))
              .build());
    }

    @Test
    void thatAssessesNeedsThereOrThatWasToldUnderAnotherRecordIsKnown() {
      closing
          .when(at("2013-12-01", LEAVE))
          .expectToNeedExplanation(
              breached("closure-notice").to(STANDS.value()),
              breached("closure-notice").to(CHARITY.value()));
      closing
          .knowing(
              JOINED.stream(),
              on("2013-03-01", new OrganisationJoined(JOINED, STANDS, "Its accounts say so")))
          .when(at("2013-12-01", LEAVE))
          .expectToNeedExplanation(breached("closure-notice").to(CHARITY.value()));
    }
  }

  @Test
  void anOrderThatWasMadeAfterTheClosingIsNoOrderBeforeIt() {
    MakeClosureOrder order = new MakeClosureOrder(CLOSURE, "SI 2014/3", null, null, false, null);

    given(on("2013-01-10", closing()), on("2013-12-01", LEFT), on("2013-12-02", COMPLETED))
        .when(at("2014-01-05", order))
        .expectToNeedExplanation(breached("closure-order"));
    assertThat(
            given(on("2013-01-10", closing()), on("2013-12-01", LEFT), on("2013-12-02", COMPLETED))
                .when(at("2013-11-05", order))
                .judgements())
        .extracting(judged -> judged.finding().duty(), Object::getClass)
        .containsExactly(tuple("closure-order", DutyMet.class));
    given(
            on("2013-01-10", closing()),
            on("2013-02-10", ASSESSED),
            on("2013-12-01", LEFT),
            on("2014-01-05", new ClosureOrderMade("SI 2014/3", null, null, false, null)))
        .when(at("2013-12-02", COMPLETE))
        .expectToNeedExplanation(breached("closure-order"));
  }

  @Test
  void anExplanationIsWrittenOnTheDutyThatItExplainsAndAnEarlierOneIsKept() {
    given(
            on("2017-01-10", announced(CANTERBURY, "2017-03-01", false)),
            on("2017-01-10", noticeExplained("Unsafe", 40)))
        .when(at("2017-03-01", COMPLETE).because("Nobody could assess it"))
        .expect(
            COMPLETED,
            breached("closure-notice").by(40).explained("Unsafe"),
            breached("closure-impact-assessment").explained("Nobody could assess it"));
    given(on("2017-01-10", closing()))
        .when(at("2017-03-01", COMPLETE).because("Unsafe"))
        .expectToNeedExplanation(
            breached("closure-notice").by(40), breached("closure-impact-assessment"));
    given(on("2017-01-10", closing()))
        .when(
            at("2017-03-01", COMPLETE)
                .because("closure-notice", "Unsafe")
                .because("closure-impact-assessment", "Nobody could assess it"))
        .expect(
            COMPLETED,
            breached("closure-notice").by(40).explained("Unsafe"),
            breached("closure-impact-assessment").explained("Nobody could assess it"));
  }

  private static DutyBreached noticeExplained(String why, long days) {
    return new DutyBreached(
        new DutyFinding(
            "closure-notice",
            1,
            "Notice is given.",
            false,
            true,
            null,
            Basis.PLANNED,
            null,
            null,
            null,
            null,
            "It was short."),
        new Days(days, days),
        why,
        DutyBreached.Standing.EXPLAINED);
  }
}

package org.candour.command.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
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
import org.candour.command.Adviser;
import org.candour.command.Scenario;
import org.candour.command.commissioning.round.RoundRefusals.AllAwarded;
import org.candour.command.commissioning.round.RoundRefusals.AwardAlreadyChallenged;
import org.candour.command.commissioning.round.RoundRefusals.AwardNotChallenged;
import org.candour.command.commissioning.round.RoundRefusals.BidsAlreadyInvited;
import org.candour.command.commissioning.round.RoundRefusals.BidsCloseBeforeTheyOpen;
import org.candour.command.commissioning.round.RoundRefusals.LotAlreadyAwarded;
import org.candour.command.commissioning.round.RoundRefusals.LotNamedTwice;
import org.candour.command.commissioning.round.RoundRefusals.NoSuchLot;
import org.candour.command.commissioning.round.RoundRefusals.NothingAwarded;
import org.candour.command.commissioning.round.RoundRefusals.RoundAlreadyPlanned;
import org.candour.command.commissioning.round.RoundRefusals.RoundAlreadyStopped;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.Theme;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.OverturnedAward;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The course of a round. */
class RoundTest {

  private static final RoundId ID = new RoundId("00000000-0000-4000-8000-000000000001");
  private static final NeedsAssessmentId NEEDS =
      new NeedsAssessmentId("00000000-0000-4000-8000-000000000003");
  private static final AgreementId AGREEMENT =
      new AgreementId("00000000-0000-4000-8000-000000000004");
  private static final OrganisationId ART = new OrganisationId("GB-CHC-1000001");
  private static final OrganisationId PRIME = new OrganisationId("GB-COH-01234567");
  private static final String LOTS = "lots-or-reasons";
  private static final String DAY = "2025-06-02";
  private static final LocalDate CLOSES = LocalDate.parse("2025-07-31");
  private static final NeedsAssessmentStarted STARTED =
      new NeedsAssessmentStarted(
          new NeedsAssessmentTerms(
              "Needs", List.of(CANTERBURY), null, List.of(ART), List.of(), null));
  private static final NeedIdentified NEED =
      new NeedIdentified(
          new NeedTerms("Somewhere to live", Priority.HIGH, "Leavers", 40, List.of(Theme.HOUSING)));
  private static final RoundTerms TERMS =
      RoundTermsBuilder.builder()
          .title("Housing advice")
          .establishments(List.of(CANTERBURY))
          .needsAssessment(NEEDS)
          .scope(CommissioningScope.LOCAL)
          .coCommissioners(List.of("A council"))
          .budget(new Money(100_000_00, "GBP"))
          .themes(List.of(Theme.HOUSING))
          .build();
  private static final RoundPlanned PLANNED = new RoundPlanned(TERMS, List.of());
  private static final LotsDefined TWO_LOTS =
      new LotsDefined(List.of(new Lot("1", "North", null), new Lot("2", "South", null)));
  private static final LotAwarded AWARDED = awarded("1");
  private static final Scenario PLANNED_ROUND = given(on(DAY, PLANNED));

  private static PlanRound plan(
      List<Long> needs, CommissioningScope scope, @Nullable String reason) {
    return new PlanRound(ID, TERMS.with(t -> t.scope(scope).scopeReason(reason)), needs);
  }

  private static AwardLot award(@Nullable String lot) {
    return new AwardLot(ID, awarded(lot).terms(), List.of(), null);
  }

  private static LotAwarded awarded(@Nullable String lot) {
    return new LotAwarded(
        AwardTermsBuilder.builder()
            .lot(lot)
            .supplier(PRIME)
            .namedPartners(List.of(ART))
            .rationale("Best")
            .build(),
        List.of(),
        null);
  }

  @Test
  void aRoundCitesNeedsThatWereIdentified() {
    Scenario assessed = givenNothing().knowing(NEEDS.stream(), on(DAY, STARTED), on(DAY, NEED));
    Link need = new Link(FIRST_KNOWN + 1, NEEDS.stream());

    assessed
        .when(at(DAY, plan(List.of(FIRST_KNOWN + 1), CommissioningScope.LOCAL, null)))
        .expect(new RoundPlanned(TERMS, List.of(need)));
    assessed
        .when(at(DAY, plan(List.of(FIRST_KNOWN + 1), CommissioningScope.LOCAL, null)))
        .expectAllToConcern(CANTERBURY.stream(), NEEDS.stream());
    assessed
        .when(at(DAY, plan(List.of(FIRST_KNOWN), CommissioningScope.LOCAL, null)))
        .expectRefusal(LinkToSomethingElse.class);
    assessed
        .when(at(DAY, plan(List.of(99L), CommissioningScope.LOCAL, null)))
        .expectRefusal(LinkToNothing.class);
    givenNothing()
        .when(at(DAY, plan(List.of(), CommissioningScope.LOCAL, null)))
        .expectRefusal(LinkToNoStream.class);
  }

  @Test
  void aNationalRoundSaysWhy() {
    assertThatThrownBy(() -> plan(List.of(), CommissioningScope.NATIONAL, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scopeReason");
    assertThat(plan(List.of(), CommissioningScope.NATIONAL, "High volume").terms().scopeReason())
        .isEqualTo("High volume");
  }

  @Test
  void aRoundIsPlannedOnce() {
    PLANNED_ROUND
        .when(at(DAY, plan(List.of(), CommissioningScope.LOCAL, null)))
        .expectRefusal(RoundAlreadyPlanned.class);
  }

  @Test
  void lotsAreSettledBeforeBidsAreInvited() {
    DivideIntoLots divide = new DivideIntoLots(ID, TWO_LOTS.lots());
    BidsInvited invited = new BidsInvited(CLOSES, List.of(), true, null);

    PLANNED_ROUND.when(at(DAY, divide)).expect(TWO_LOTS);
    PLANNED_ROUND
        .and(on("2025-06-03", invited))
        .when(at(DAY, divide))
        .expectRefusal(BidsAlreadyInvited.class);
    PLANNED_ROUND
        .when(
            at(
                DAY,
                new DivideIntoLots(
                    ID, List.of(new Lot("1", "North", null), new Lot("1", "South", null)))))
        .expectRefusal(LotNamedTwice.class)
        .naming("lot", "1");
  }

  @Test
  void whoeverDividesNothingSaysWhy() {
    PLANNED_ROUND
        .when(at(DAY, new DeclineLots(ID, "Too small")))
        .expect(new LotsDeclined("Too small"), met(LOTS));
    PLANNED_ROUND.when(at(DAY, new DeclineLots(ID, null))).expectToNeedExplanation(breached(LOTS));
    PLANNED_ROUND
        .when(at(DAY, new DeclineLots(ID, null)).because("In haste"))
        .expect(new LotsDeclined(null), breached(LOTS).explained("In haste"));
    given(on("2015-01-01", PLANNED))
        .when(at("2015-06-01", new DeclineLots(ID, null)))
        .expect(new LotsDeclined(null));
  }

  @Test
  void bidsAreInvitedOnceLotsWereConsidered() {
    InviteBids invite = new InviteBids(ID, CLOSES, List.of(), true, null);
    BidsInvited invited = new BidsInvited(CLOSES, List.of(), true, null);

    Scenario noticed = PLANNED_ROUND.and(noticed(DAY, NoticeType.UK4));

    noticed
        .and(on(DAY, TWO_LOTS))
        .when(at(DAY, invite))
        .expect(invited, met("tender-notice"), met("tender-period"));
    noticed
        .and(on(DAY, new LotsDeclined("Too small")))
        .when(at(DAY, invite))
        .expect(invited, met("tender-notice"), met("tender-period"));
    noticed.when(at(DAY, invite)).expectToNeedExplanation(breached(LOTS));
    given(on("2019-01-01", PLANNED))
        .when(at("2019-06-01", invite).importedFrom(REPORT))
        .expect(invited, undetermined(LOTS));
    assertThatThrownBy(() -> new InviteBids(ID, CLOSES, List.of(), false, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bidsAndAwardsAreOfLotsThatThereAre() {
    Scenario divided = PLANNED_ROUND.and(on(DAY, TWO_LOTS));
    RecordBid bid =
        new RecordBid(
            ID,
            BidTermsBuilder.builder()
                .bidder(PRIME)
                .lot("1")
                .namedPartners(List.of(ART))
                .daysSpent(12)
                .build());

    divided
        .when(at(DAY, bid))
        .expect(
            new BidRecorded(
                BidTermsBuilder.builder()
                    .bidder(PRIME)
                    .lot("1")
                    .namedPartners(List.of(ART))
                    .daysSpent(12)
                    .build()));
    divided.when(at(DAY, award("1"))).expect(AWARDED);
    divided.when(at(DAY, award("3"))).expectRefusal(NoSuchLot.class).naming("lot", "3");
    divided.when(at(DAY, award(null))).expectRefusal(NoSuchLot.class);
    PLANNED_ROUND.when(at(DAY, bid)).expectRefusal(NoSuchLot.class);
    PLANNED_ROUND.when(at(DAY, award(null))).expect(awarded(null));
    divided
        .and(on(DAY, AWARDED))
        .when(at(DAY, award("1")))
        .expectRefusal(LotAlreadyAwarded.class)
        .naming("supplier", PRIME);
  }

  @Test
  void anAwardIsChallengedAndTheChallengeDecided() {
    Scenario awarded = PLANNED_ROUND.and(on(DAY, TWO_LOTS), on(DAY, AWARDED));
    ChallengeAward challenge = new ChallengeAward(ID, "1", ART, "The process", "High Court");
    AwardChallenged challenged = new AwardChallenged("1", ART, "The process", "High Court");
    DecideChallenge decide =
        new DecideChallenge(ID, "1", ChallengeOutcome.DISMISSED, "It was fair");

    awarded.when(at(DAY, challenge)).expect(challenged);
    awarded.when(at(DAY, decide)).expectRefusal(AwardNotChallenged.class);
    awarded
        .and(on(DAY, challenged))
        .when(at(DAY, challenge))
        .expectRefusal(AwardAlreadyChallenged.class);
    awarded
        .and(on(DAY, challenged))
        .when(at(DAY, decide))
        .expect(new ChallengeDecided("1", ChallengeOutcome.DISMISSED, "It was fair", null));
    PLANNED_ROUND.when(at(DAY, challenge)).expectRefusal(NothingAwarded.class);
  }

  @Test
  void whoBidChallengesTheAwardItselfAndNobodyElseDoesSoForIt() {
    ChallengeAward challenge = new ChallengeAward(ID, "1", ART, "The process", null);
    Scenario awarded = PLANNED_ROUND.and(on(DAY, TWO_LOTS), on(DAY, AWARDED));
    Scenario afterItsBid =
        PLANNED_ROUND.and(
            on(DAY, TWO_LOTS),
            on(DAY, new BidRecorded(BidTermsBuilder.builder().bidder(ART).lot("1").build())),
            on(DAY, AWARDED));

    afterItsBid
        .when(at(DAY, challenge).by(Role.PARTNER, ART.value(), null))
        .expect(new AwardChallenged("1", ART, "The process", null));
    afterItsBid
        .and(on(DAY, new RoundStopped("No money")))
        .when(at(DAY, challenge).by(Role.PARTNER, ART.value(), null))
        .expect(new AwardChallenged("1", ART, "The process", null));
    afterItsBid.when(at(DAY, challenge).by(Role.PARTNER, PRIME.value(), null)).expectNotYours();
    awarded.when(at(DAY, challenge).by(Role.PARTNER, ART.value(), null)).expectNotYours();
  }

  @Test
  void nothingIsAwardedOnceARoundIsStoppedButNoticesFollow() {
    Scenario stopped = PLANNED_ROUND.and(on("2025-06-03", new RoundStopped("No money")));
    PublishNotice notice = new PublishNotice(ID, NoticeType.UK12, "2025/S 1", null, null, null);

    PLANNED_ROUND.when(at(DAY, new StopRound(ID, "No money"))).expect(new RoundStopped("No money"));
    stopped.when(at(DAY, award(null))).expectRefusal(RoundAlreadyStopped.class);
    stopped
        .when(at(DAY, notice))
        .expect(new NoticePublished(NoticeType.UK12, "2025/S 1", null, null, null));
    givenNothing().when(at(DAY, notice)).expectRefusal(NoSuchStream.class);
  }

  @Test
  void theNoticeOfAContractsEndComesWithinThirtyDays() {
    AgreementEnded ended = new AgreementEnded(Ending.TERMINATED, null);
    PublishNotice notice = new PublishNotice(ID, NoticeType.UK11, null, AGREEMENT, null, null);
    NoticePublished published = new NoticePublished(NoticeType.UK11, null, AGREEMENT, null, null);
    Scenario over =
        PLANNED_ROUND.knowing(
            AGREEMENT.stream(), on("2025-03-01", contract("2025-03-01")), on("2025-06-02", ended));

    over.when(at("2025-07-01", notice)).expect(published, met("termination-notice"));
    over.when(at("2025-07-04", notice))
        .expectToNeedExplanation(breached("termination-notice").by(3));
    over.when(at("2025-07-04", notice).because("Overlooked"))
        .expect(published, breached("termination-notice").by(3).explained("Overlooked"));
    PLANNED_ROUND.when(at(DAY, notice)).expectRefusal(LinkToNoStream.class);
  }

  @Test
  void aSourceNeedNotSayWhoWasAwardedARoundOrWhereItIsRun() {
    AwardTerms preferred =
        AwardTermsBuilder.builder().partnersNotNamed(1).rationale("Preferred").build();
    AwardLot told = new AwardLot(ID, preferred, List.of(), null);
    LotAwarded awarded = new LotAwarded(preferred, List.of(), null);
    RoundTerms prison = RoundTermsBuilder.builder().title("A prison").build();
    RoundPlanned planned = new RoundPlanned(prison, List.of());
    AwardChallenged challenged = new AwardChallenged(null, null, "The process", null);

    givenNothing()
        .when(at("unknown", new PlanRound(ID, prison, List.of())).importedFrom(REPORT).saidBy(null))
        .expect(planned);
    givenNothing()
        .when(at("2020-01-06", new PlanRound(ID, prison, List.of())).saidBy(null))
        .expectRefusal(NotTheirsToSay.class);
    given(on("unknown", planned)).when(at("2020-07", told).importedFrom(REPORT)).expect(awarded);
    given(on("unknown", planned), on("2020-07", awarded))
        .when(at("2020-08", told).importedFrom(REPORT))
        .expectRefusal(LotAlreadyAwarded.class)
        .naming("awardedOn", PartialDate.parse("2020-07"));
    given(on("unknown", planned), on("2020-07", awarded))
        .when(
            at("2020-08", new ChallengeAward(ID, null, null, "The process", null))
                .importedFrom(REPORT))
        .expect(challenged);
  }

  private static AgreementSigned contract(String procedureFrom) {
    return new AgreementSigned(
        null,
        AgreementTermsBuilder.builder()
            .provider(ART)
            .service("Advice")
            .mechanism(FundingMechanism.CONTRACT)
            .startsOn(PartialDate.parse("2025-03-01"))
            .endsOn(PartialDate.parse("2025-09-30"))
            .breakClause(true)
            .limitsComment(false)
            .lightTouch(false)
            .build(),
        null,
        PartialDate.parse(procedureFrom));
  }

  @Test
  void theActAsksForNoNoticesOfContractsThatWereProcuredBefore() {
    AgreementEnded ended = new AgreementEnded(Ending.TERMINATED, null);
    NoticePublished published = new NoticePublished(NoticeType.UK11, null, AGREEMENT, null, null);

    PLANNED_ROUND
        .knowing(
            AGREEMENT.stream(), on("2025-03-01", contract("2024-06-01")), on("2025-06-02", ended))
        .when(at("2025-12-01", new PublishNotice(ID, NoticeType.UK11, null, AGREEMENT, null, null)))
        .expect(published);
  }

  @Test
  void aContractThatRanOutIsNoticedWithinThirtyDaysToo() {
    PublishNotice notice = new PublishNotice(ID, NoticeType.UK11, null, AGREEMENT, null, null);
    Scenario expired =
        PLANNED_ROUND.knowing(AGREEMENT.stream(), on("2025-03-01", contract("2025-03-01")));

    expired
        .when(at("2025-10-29", notice))
        .expect(
            new NoticePublished(NoticeType.UK11, null, AGREEMENT, null, null),
            met("termination-notice"));
    expired
        .when(at("2025-10-30", notice))
        .expectToNeedExplanation(breached("termination-notice").by(1));
  }

  @Test
  void theDetailsOfAContractArePublishedWithinThirtyDays() {
    PublishNotice notice = new PublishNotice(ID, NoticeType.UK7, null, AGREEMENT, null, null);
    Scenario signed =
        PLANNED_ROUND.knowing(AGREEMENT.stream(), on("2025-03-01", contract("2025-03-01")));

    signed
        .when(at("2025-03-30", notice))
        .expect(
            new NoticePublished(NoticeType.UK7, null, AGREEMENT, null, null),
            met("contract-details-notice"));
    signed
        .when(at("2025-03-31", notice))
        .expectToNeedExplanation(breached("contract-details-notice").by(1));
  }

  private static Scenario.Happened noticed(String on, NoticeType type) {
    return on(on, new NoticePublished(type, null, null, null, null));
  }

  private static InviteBids invite(String until) {
    return new InviteBids(ID, LocalDate.parse(until), List.of(), true, null);
  }

  private static BidsInvited invited(String until) {
    return new BidsInvited(LocalDate.parse(until), List.of(), true, null);
  }

  @Test
  void bidsMayBeMadeForTwentyFiveDaysFromTheTenderNotice() {
    Scenario tendered = PLANNED_ROUND.and(on(DAY, TWO_LOTS), noticed("2025-06-10", NoticeType.UK4));

    tendered
        .when(at("2025-06-10", invite("2025-07-05")))
        .expect(invited("2025-07-05"), met("tender-notice"), met("tender-period"));
    tendered
        .when(at("2025-06-10", invite("2025-07-04")))
        .expectToNeedExplanation(breached("tender-period").by(1));
    PLANNED_ROUND
        .and(on(DAY, TWO_LOTS), on("2025-06-10", invited("2025-07-04")))
        .when(at("2025-06-10", new PublishNotice(ID, NoticeType.UK4, null, null, null, null)))
        .expectToNeedExplanation(breached("tender-period").by(1));
  }

  @Test
  void aRoundUnderTheLightTouchOwesNoMinimumTimeForBids() {
    RoundPlanned light = new RoundPlanned(TERMS.withLightTouch(true), List.of());

    given(on(DAY, light), on(DAY, TWO_LOTS), noticed("2025-06-10", NoticeType.UK4))
        .when(at("2025-06-10", invite("2025-06-11")))
        .expect(invited("2025-06-11"), met("tender-notice"));
  }

  @Test
  void aCompetitionBeginsWithATenderNotice() {
    Scenario divided = PLANNED_ROUND.and(on(DAY, TWO_LOTS));
    RoundPlanned light = new RoundPlanned(TERMS.withLightTouch(true), List.of());

    divided
        .when(at("2025-06-10", invite("2025-07-05")))
        .expectToNeedExplanation(breached("tender-notice"));
    divided
        .and(noticed("2025-06-11", NoticeType.UK4))
        .when(at("2025-06-10", invite("2025-07-06")))
        .expectToNeedExplanation(breached("tender-notice"));
    given(on(DAY, light), on(DAY, TWO_LOTS))
        .when(at("2025-06-10", invite("2025-06-11")))
        .expectToNeedExplanation(breached("tender-notice"));
    divided
        .when(at("2025-06-10", invite("2025-06-11")).importedFrom(REPORT))
        .expect(invited("2025-06-11"), undetermined("tender-notice"));
  }

  @Test
  void withoutATenderNoticeTheTimeForBidsIsCountedFromTheInvitation() {
    PLANNED_ROUND
        .and(on(DAY, TWO_LOTS))
        .when(at("2025-06-10", invite("2025-07-04")))
        .expectToNeedExplanation(breached("tender-notice"), breached("tender-period").by(1));
  }

  @Test
  void aRoundOfGrantsOwesNoneOfIt() {
    RoundPlanned grants =
        new RoundPlanned(TERMS.withExemption(ProcurementExemption.GRANTS), List.of());

    given(on(DAY, grants))
        .when(at("2025-06-10", invite("2025-06-11")))
        .expect(invited("2025-06-11"));
  }

  @Test
  void bidsCloseAfterTheyOpen() {
    PLANNED_ROUND
        .and(on(DAY, TWO_LOTS))
        .when(at("2025-06-10", invite("2025-06-09")))
        .expectRefusal(BidsCloseBeforeTheyOpen.class)
        .naming("closesOn", LocalDate.parse("2025-06-09"));
  }

  @Test
  void aRoundForFamiliesIsAwardedWithAdvice() {
    RoundPlanned families = new RoundPlanned(TERMS.withThemes(List.of(Theme.FAMILY)), List.of());

    given(on(DAY, families))
        .when(at("2025-07-01", award(null)))
        .expectToNeedExplanation(breached("family-advice"));
    given(on(DAY, families))
        .when(at("2025-07-01", award(null)).because("There is no such group yet"))
        .expect(awarded(null), breached("family-advice").explained("There is no such group yet"));
    given(on(DAY, families))
        .when(at("2025-07-01", award(null)).importedFrom(REPORT))
        .expect(awarded(null), undetermined("family-advice"));
  }

  @Test
  void thatAdviceIsOfAGroupForFamiliesAboutTheRoundAndBeforeTheAward() {
    Scenario families =
        given(on(DAY, new RoundPlanned(TERMS.withThemes(List.of(Theme.FAMILY)), List.of())));
    AwardLot award = new AwardLot(ID, awarded(null).terms(), List.of(), Adviser.ADVICE);
    LotAwarded awarded = new LotAwarded(awarded(null).terms(), List.of(), Adviser.link());

    new Adviser(AdvisoryGroupKind.FAMILY, ID.stream(), "2025-06-20")
        .in(families)
        .when(at("2025-07-01", award))
        .expect(awarded, met("family-advice"));
    new Adviser(AdvisoryGroupKind.FAMILY, ID.stream(), "2025-07-02")
        .in(families)
        .when(at("2025-07-01", award))
        .expectToNeedExplanation(breached("family-advice"));
    Adviser.women(ID.stream(), "2025-06-20")
        .in(families)
        .when(at("2025-07-01", award))
        .expectToNeedExplanation(breached("family-advice"));
    new Adviser(AdvisoryGroupKind.FAMILY, StreamId.parse("closure/x"), "2025-06-20")
        .in(families)
        .when(at("2025-07-01", award))
        .expectToNeedExplanation(breached("family-advice"));
    families
        .when(at("2025-07-01", new AwardLot(ID, awarded(null).terms(), List.of(), 0L)))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void aPlannedProcurementNoticeShortensThatToTenDays() {
    Scenario tendered =
        PLANNED_ROUND.and(
            on(DAY, TWO_LOTS),
            noticed("2025-05-01", NoticeType.UK3),
            noticed("2025-06-10", NoticeType.UK4));

    tendered
        .when(at("2025-06-10", invite("2025-06-20")))
        .expect(
            invited("2025-06-20"), met("tender-notice"), met("tender-period-after-planned-notice"));
    PLANNED_ROUND
        .and(
            on(DAY, TWO_LOTS),
            noticed("2025-05-02", NoticeType.UK3),
            noticed("2025-06-10", NoticeType.UK4))
        .when(at("2025-06-10", invite("2025-06-20")))
        .expectToNeedExplanation(breached("tender-period").by(15));
  }

  @Test
  void aPlannedNoticeWhoseDayIsNotKnownMayHaveShortenedTheTime() {
    Scenario tendered =
        PLANNED_ROUND.and(
            on(DAY, TWO_LOTS),
            noticed("2025-05", NoticeType.UK3),
            noticed("2025-06-20", NoticeType.UK4));

    tendered
        .when(at("2025-06-20", invite("2025-06-30")))
        .expect(invited("2025-06-30"), met("tender-notice"), undetermined("tender-period"));
    tendered
        .when(at("2025-06-20", invite("2025-06-29")))
        .expectToNeedExplanation(breached("tender-period").by(16));
  }

  @Test
  void aNoticeOfALotIsOfOneThatTheRoundHas() {
    PLANNED_ROUND
        .and(on(DAY, TWO_LOTS))
        .when(at(DAY, new PublishNotice(ID, NoticeType.UK6, null, null, "Nowhere", null)))
        .expectRefusal(NoSuchLot.class);
  }

  @Test
  void whoeverStopsAfterATenderNoticePublishesThat() {
    Scenario tendered = PLANNED_ROUND.and(noticed("2025-06-10", NoticeType.UK4));
    StopRound stop = new StopRound(ID, "No money");
    RoundStopped stopped = new RoundStopped("No money");
    String duty = "procurement-termination-notice";

    tendered.when(at("2025-07-01", stop)).expect(stopped, undetermined(duty));
    tendered
        .and(noticed("2025-07-01", NoticeType.UK12))
        .when(at("2025-07-01", stop))
        .expect(stopped, met(duty));
    tendered
        .and(on("2025-07-01", stopped))
        .when(at("2025-07-02", new PublishNotice(ID, NoticeType.UK12, null, null, null, null)))
        .expect(new NoticePublished(NoticeType.UK12, null, null, null, null), met(duty));
  }

  @Test
  void whatAChallengeOverturnedIsAwardedAnew() {
    Scenario challenged =
        PLANNED_ROUND.and(
            on(DAY, TWO_LOTS),
            on(DAY, AWARDED),
            on(DAY, new AwardChallenged("1", ART, "The process", null)));

    Link award = new Link(Scenario.FIRST_GIVEN + 2, ID.stream());
    for (ChallengeOutcome gone : List.of(ChallengeOutcome.UPHELD, ChallengeOutcome.SETTLED)) {
      challenged
          .when(at(DAY, new DecideChallenge(ID, "1", gone, "It was unfair")))
          .expect(
              new ChallengeDecided(
                  "1",
                  gone,
                  "It was unfair",
                  new OverturnedAward(
                      award, AWARDED.terms().supplier(), AWARDED.terms().namedPartners())));
    }
    challenged
        .and(on(DAY, new ChallengeDecided("1", ChallengeOutcome.UPHELD, "It was unfair", null)))
        .when(at(DAY, award("1")))
        .expect(AWARDED);
    challenged
        .and(on(DAY, new ChallengeDecided("1", ChallengeOutcome.DISMISSED, "It was fair", null)))
        .when(at(DAY, award("1")))
        .expectRefusal(LotAlreadyAwarded.class);
  }

  @Test
  void nothingIsAwardedBeforeTheRoundIsPlanned() {
    PLANNED_ROUND.when(at("2025-06-01", award(null))).expectRefusal(OutOfOrder.class);
    PLANNED_ROUND.when(at("2025", award(null))).expect(awarded(null));
  }

  @Test
  void noBidsAreInvitedForWhatIsAwarded() {
    InviteBids invite = new InviteBids(ID, CLOSES, List.of(), true, null);
    Scenario awarded =
        PLANNED_ROUND.and(on(DAY, new LotsDeclined("Small"))).and(on(DAY, awarded(null)));

    awarded.when(at("2025-06-03", invite)).expectRefusal(AllAwarded.class);
    PLANNED_ROUND
        .and(on(DAY, TWO_LOTS), on(DAY, AWARDED), noticed(DAY, NoticeType.UK4))
        .when(at("2025-06-03", invite))
        .expect(
            new BidsInvited(CLOSES, List.of(), true, null),
            met("tender-notice"),
            met("tender-period"));
  }

  @Test
  void anAwardToWhoNeverBidIsExplained() {
    BidRecorded bid = new BidRecorded(BidTermsBuilder.builder().bidder(ART).build());
    Scenario bids = PLANNED_ROUND.and(on(DAY, bid));

    bids.when(at("2025-06-03", award(null))).expectToNeedExplanation(breached("award-to-a-bidder"));
    bids.when(at("2025-06-03", award(null)).because("The bidder withdrew"))
        .expect(awarded(null), breached("award-to-a-bidder").explained("The bidder withdrew"));
    PLANNED_ROUND.when(at("2025-06-03", award(null))).expect(awarded(null));
  }
}

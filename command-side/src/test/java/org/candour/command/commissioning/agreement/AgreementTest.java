package org.candour.command.commissioning.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
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
import java.util.ArrayList;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadyEnded;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadySigned;
import org.candour.command.commissioning.agreement.AgreementRefusals.AwardOfAnotherSupplier;
import org.candour.command.commissioning.agreement.AgreementRefusals.AwardOverturned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyAbandoned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyRaised;
import org.candour.command.commissioning.agreement.AgreementRefusals.EndsBeforeItStarts;
import org.candour.command.commissioning.agreement.AgreementRefusals.MoreThanTheClaim;
import org.candour.command.commissioning.agreement.AgreementRefusals.NoSuchClaim;
import org.candour.command.commissioning.agreement.AgreementRefusals.NotAChangeNotice;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.PerformanceRating;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyMet;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The course of an agreement and the duties on it. */
class AgreementTest {

  private static final AgreementId ID = new AgreementId("00000000-0000-4000-8000-000000000001");
  private static final StreamId ROUND =
      StreamId.parse("round/00000000-0000-4000-8000-000000000002");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId PARTNER = new OrganisationId("GB-CHC-1000001");
  private static final OrganisationId PAYER = new OrganisationId("GB-GOV-MOJ");
  private static final LocalDate STARTS = LocalDate.parse("2025-04-01");
  private static final LocalDate TWO_YEARS = LocalDate.parse("2027-03-31");
  private static final String SIGNED_ON = "2025-03-20";
  private static final Money SMALL = new Money(100_000_00, "GBP");
  private static final Party BY_CHARITY = new Party(CHARITY.value());
  private static final Party BY_PAYER = new Party(PAYER.value());
  private static final Scenario.Happened ASKED =
      on("2025-04-20", new ChangeAsked("Longer", TWO_YEARS, null, BY_CHARITY));

  /** What an agreement says that a test cares about. */
  private record Sketch(
      FundingMechanism mechanism,
      LocalDate endsOn,
      boolean breakClause,
      @Nullable String whyNotGrant,
      boolean limitsComment,
      @Nullable Long award,
      @Nullable Money value) {

    static final Sketch GRANT =
        new Sketch(FundingMechanism.GRANT, TWO_YEARS, true, null, false, null, SMALL);
    static final Sketch CONTRACT =
        new Sketch(FundingMechanism.CONTRACT, TWO_YEARS, true, "Two bidders", false, null, SMALL);

    Sketch until(LocalDate day) {
      return new Sketch(mechanism, day, breakClause, whyNotGrant, limitsComment, award, value);
    }

    Sketch from(long entry) {
      return new Sketch(mechanism, endsOn, breakClause, whyNotGrant, limitsComment, entry, value);
    }

    Sketch worth(long pounds) {
      return new Sketch(
          mechanism,
          endsOn,
          breakClause,
          whyNotGrant,
          limitsComment,
          award,
          new Money(pounds * 100, "GBP"));
    }

    SignAgreement sign() {
      return new SignAgreement(ID, award, terms());
    }

    AgreementTerms terms() {
      return AgreementTermsBuilder.builder()
          .provider(CHARITY)
          .payer(PAYER)
          .establishments(List.of(CANTERBURY))
          .service("Housing advice")
          .mechanism(mechanism)
          .resultsShare(0)
          .startsOn(PartialDate.of(STARTS))
          .endsOn(PartialDate.of(endsOn))
          .breakClause(breakClause)
          .whyNotGrant(whyNotGrant)
          .training("Two days a year")
          .limitsComment(limitsComment)
          .commentClause(limitsComment ? "Nothing to the press" : null)
          .value(value)
          .namedPartners(List.of(PARTNER))
          .groups(List.of("Leavers"))
          .pages(40)
          .variationsAsked(3)
          .variationsAgreed(1)
          .lightTouch(false)
          .build();
    }

    AgreementSigned signed() {
      return new AgreementSigned(null, terms(), null, PartialDate.parse(SIGNED_ON));
    }
  }

  private static Scenario signed(Sketch sketch) {
    return given(on(SIGNED_ON, sketch.signed()));
  }

  @Test
  void aGrantOfTwoYearsWithABreakClauseMeetsEveryDuty() {
    givenNothing()
        .when(at(SIGNED_ON, Sketch.GRANT.sign()))
        .expect(
            Sketch.GRANT.signed(),
            met("funding-term").to(CHARITY.value()),
            met("funding-break-clause"),
            met("grant-where-possible"));
    assertThat(Sketch.GRANT.signed().concerns())
        .containsExactlyInAnyOrder(
            CANTERBURY.stream(), CHARITY.stream(), PAYER.stream(), PARTNER.stream());
  }

  @Test
  void whatIsShorterHasNoBreakClauseIsNoGrantAndSilencesIsExplained() {
    Sketch harsh =
        new Sketch(
            FundingMechanism.CONTRACT,
            LocalDate.parse("2026-03-31"),
            false,
            null,
            true,
            null,
            SMALL);

    givenNothing()
        .when(at(SIGNED_ON, harsh.sign()))
        .expectToNeedExplanation(
            breached("funding-term").to(CHARITY.value()).by(365),
            breached("funding-break-clause"),
            breached("grant-where-possible"),
            breached("public-comment"),
            breached("standstill"),
            breached("direct-award-ground"));
    givenNothing()
        .when(
            at(SIGNED_ON, harsh.sign())
                .because("funding-term", "One budget")
                .because("funding-break-clause", "No break")
                .because("grant-where-possible", "No grant")
                .because("public-comment", "Policy")
                .because("standstill", "In haste")
                .because("direct-award-ground", "Nobody else"))
        .expect(
            harsh.signed(),
            breached("funding-term").to(CHARITY.value()).by(365).explained("One budget"),
            breached("funding-break-clause").explained("No break"),
            breached("grant-where-possible").explained("No grant"),
            breached("public-comment").explained("Policy"),
            breached("standstill").explained("In haste"),
            breached("direct-award-ground").explained("Nobody else"));
  }

  @Test
  void beforeTheyWereAskedForNothingIsHeldAgainstIt() {
    givenNothing()
        .when(at("2009-03-20", Sketch.CONTRACT.until(STARTS).sign()))
        .expect(
            new AgreementSigned(
                null,
                Sketch.CONTRACT.until(STARTS).terms(),
                null,
                PartialDate.parse("2009-03-20")));
  }

  @Test
  void theDutiesTowardsVoluntaryOrganisationsAreNotOwedToACompany() {
    OrganisationRegistered company =
        new OrganisationRegistered(
            CHARITY,
            OrganisationProfileBuilder.builder()
                .name("Prime Ltd")
                .kind(OrganisationKind.PRIVATE_COMPANY)
                .build());

    givenNothing()
        .knowing(CHARITY.stream(), on("2020-01-01", company))
        .when(at(SIGNED_ON, Sketch.CONTRACT.until(STARTS).sign()))
        .expectToNeedExplanation(breached("standstill"), breached("direct-award-ground"));
  }

  @Test
  void aContractThatNamesNoAwardSaysOnWhatGroundOrWhyItIsExempt() {
    AgreementTerms terms =
        Sketch.GRANT
            .terms()
            .withMechanism(FundingMechanism.CONTRACT)
            .withWhyNotGrant("Two bidders");
    AgreementTerms direct = terms.withDirectAwardGround(DirectAwardGround.SINGLE_SUPPLIER);
    AgreementTerms exempt = terms.withExemption(ProcurementExemption.BELOW_THRESHOLD);

    givenNothing()
        .when(at(SIGNED_ON, new SignAgreement(ID, null, terms)))
        .expectToNeedExplanation(breached("standstill"), breached("direct-award-ground"));
    givenNothing()
        .when(at(SIGNED_ON, new SignAgreement(ID, null, direct)))
        .expectToNeedExplanation(breached("standstill"), breached("transparency-notice"));
    assertThat(givenNothing().when(at(SIGNED_ON, new SignAgreement(ID, null, exempt))).judgements())
        .extracting(judged -> judged.finding().finding())
        .contains("The contract names no award, and the reason why it is exempt is recorded.");
    assertThat(new AgreementSigned(null, direct, null, PartialDate.parse(SIGNED_ON)).owesNotices())
        .isTrue();
    assertThat(new AgreementSigned(null, exempt, null, PartialDate.parse(SIGNED_ON)).owesNotices())
        .isFalse();
  }

  @Test
  void aContractUnderTheLightTouchOwesNoStandstill() {
    SignAgreement light =
        new SignAgreement(ID, FIRST_KNOWN + 1, AWARDED.terms().withLightTouch(true));

    assertThat(
            awarded(notice("2025-03-03", NoticeType.UK6))
                .when(at("2025-03-04", light))
                .judgements())
        .extracting(judged -> judged.finding().duty())
        .doesNotContain("standstill");
  }

  @Test
  void aContractOverFiveMillionPoundsSetsThreeKeyPerformanceIndicators() {
    AgreementTerms large = AWARDED.worth(5_000_001).terms();

    for (Integer few : new Integer[] {null, 0, 2}) {
      awarded(notice("2025-03-03", NoticeType.UK6))
          .when(at("2025-03-13", new SignAgreement(ID, FIRST_KNOWN + 1, large.withIndicators(few))))
          .expectToNeedExplanation(breached("contract-indicators"));
    }
    assertThat(
            awarded(notice("2025-03-03", NoticeType.UK6))
                .when(
                    at(
                        "2025-03-13",
                        new SignAgreement(ID, FIRST_KNOWN + 1, large.withIndicators(3))))
                .judgements())
        .extracting(judged -> judged.finding().duty(), Object::getClass)
        .contains(tuple("contract-indicators", DutyMet.class));
    assertThat(
            awarded(notice("2025-03-03", NoticeType.UK6))
                .when(at("2025-03-13", AWARDED.worth(5_000_000).sign()))
                .judgements())
        .extracting(judged -> judged.finding().duty())
        .doesNotContain("contract-indicators");
  }

  @Test
  void aChangeThatBringsTheEndForwardOwesTheNotice() {
    LocalDate soon = LocalDate.parse("2026-01-10");
    Sketch grant = Sketch.GRANT.until(LocalDate.parse("2027-09-30"));
    VaryAgreement earlier = new VaryAgreement(ID, "It ends", null, true, soon, null, null, null);
    AgreementVaried varied = new AgreementVaried("It ends", BY_PAYER, true, soon, null, null, null);

    Scenario.Happened asked = on("2026-01-02", new ChangeAsked("It ends", soon, null, BY_PAYER));

    signed(grant)
        .and(asked)
        .when(at("2026-01-03", earlier))
        .expectToNeedExplanation(breached("funding-notice").to(CHARITY.value()).by(83));
    signed(grant)
        .and(on("2025-10-01", new NoticeGiven(PartialDate.of(soon), BY_PAYER, "Money", null)))
        .and(asked)
        .when(at("2026-01-03", earlier))
        .expect(varied, met("funding-notice").to(CHARITY.value()));
  }

  @Test
  void termsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Sketch.GRANT.until(STARTS.minusDays(1)).sign())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Scenario awarded(Scenario.Happened... more) {
    List<Scenario.Happened> round = new ArrayList<>();
    round.add(
        on(
            "2025-02-26",
            new RoundPlanned(
                RoundTermsBuilder.builder()
                    .title("Housing")
                    .commissioner(PAYER)
                    .scope(CommissioningScope.LOCAL)
                    .build(),
                List.of())));
    round.add(
        on(
            "2025-03-01",
            new LotAwarded(
                AwardTermsBuilder.builder()
                    .supplier(CHARITY)
                    .namedPartners(List.of(PARTNER))
                    .value(SMALL)
                    .rationale("Best")
                    .build(),
                List.of(),
                null)));
    round.addAll(List.of(more));
    round.add(on("2025-02-28", new BidRecorded(BidTermsBuilder.builder().bidder(CHARITY).build())));
    return givenNothing().knowing(ROUND, round.toArray(Scenario.Happened[]::new));
  }

  private static Scenario.Happened notice(String on, NoticeType type) {
    return on(on, new NoticePublished(type, null, null, null, null));
  }

  private static final Sketch AWARDED = Sketch.CONTRACT.from(FIRST_KNOWN + 1);

  @ParameterizedTest
  @CsvSource({"2025-03-12, 1", "2025-03-11, 2", "2025-03-03, 8", "2025-03-02, 8"})
  void aContractIsNotSignedBeforeEightWorkingDaysFromTheNoticeOnArePast(String on, long early) {
    awarded(notice("2025-03-03", NoticeType.UK6))
        .when(at(on, AWARDED.sign()))
        .expectToNeedExplanation(breached("standstill").by(early));
  }

  @Test
  void onTheNinthWorkingDayItMayBeSigned() {
    assertThat(
            awarded(notice("2025-03-03", NoticeType.UK6))
                .when(at("2025-03-13", AWARDED.sign()))
                .judgements())
        .extracting(judged -> judged.finding().duty(), Object::getClass)
        .contains(tuple("standstill", DutyMet.class));
  }

  @Test
  void withoutAnAwardNoticeThereWasNoStandstill() {
    awarded()
        .when(at("2025-06-13", AWARDED.sign()))
        .expectToNeedExplanation(breached("standstill"));
  }

  @Test
  void aNoticeThatIsOlderThanTheAwardIsNoneOfIt() {
    awarded(notice("2025-02-10", NoticeType.UK6))
        .when(at("2025-06-13", AWARDED.sign()))
        .expectToNeedExplanation(breached("standstill"));
  }

  @Test
  void nothingIsSignedOnAnAwardThatAChallengeTookAway() {
    Scenario upheld =
        awarded(
            notice("2025-03-03", NoticeType.UK6),
            on("2025-03-04", new AwardChallenged(null, null, "Unfair", null)),
            on("2025-03-20", new ChallengeDecided(null, ChallengeOutcome.UPHELD, "It was", null)));

    upheld
        .when(at("2025-06-13", AWARDED.sign()))
        .expectRefusal(AwardOverturned.class)
        .naming("overturnedOn", PartialDate.parse("2025-03-20"));
    assertThat(
            awarded(
                    notice("2025-03-03", NoticeType.UK6),
                    on("2025-03-04", new AwardChallenged(null, null, "Unfair", null)),
                    on(
                        "2025-03-20",
                        new ChallengeDecided(null, ChallengeOutcome.DISMISSED, "No", null)))
                .when(at("2025-06-13", AWARDED.sign()))
                .judgements())
        .isNotEmpty();
  }

  @Test
  void aProcedureBegunBeforeTheActOwesNoStandstill() {
    RoundPlanned before =
        new RoundPlanned(
            RoundTermsBuilder.builder()
                .title("Housing")
                .commissioner(PAYER)
                .scope(CommissioningScope.LOCAL)
                .build(),
            List.of());
    LotAwarded award =
        new LotAwarded(
            AwardTermsBuilder.builder().supplier(CHARITY).value(SMALL).rationale("Best").build(),
            List.of(),
            null);

    assertThat(
            givenNothing()
                .knowing(ROUND, on("2025-01-10", before), on("2025-03-01", award))
                .when(at("2025-03-03", AWARDED.sign()))
                .judgements())
        .extracting(judged -> judged.finding().duty())
        .doesNotContain("standstill");
  }

  @Test
  void anAgreementComesFromAnAwardToItsOwnProvider() {
    LotAwarded other =
        new LotAwarded(
            AwardTermsBuilder.builder().supplier(PARTNER).value(SMALL).rationale("Best").build(),
            List.of(),
            null);

    givenNothing()
        .knowing(ROUND, on("2025-03-01", other))
        .when(at(SIGNED_ON, Sketch.CONTRACT.from(FIRST_KNOWN).sign()))
        .expectRefusal(AwardOfAnotherSupplier.class)
        .naming("awarded", PARTNER);
    givenNothing()
        .when(at(SIGNED_ON, Sketch.CONTRACT.from(99).sign()))
        .expectRefusal(LinkToNothing.class);
    givenNothing()
        .when(at(SIGNED_ON, Sketch.CONTRACT.from(0).sign()))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void bothEndsOfAnAwardShowTheAgreement() {
    assertThat(
            new AgreementSigned(
                    new Link(5, ROUND), AWARDED.terms(), null, PartialDate.parse("2025"))
                .concerns())
        .contains(ROUND, CHARITY.stream());
  }

  @Test
  void whatTheAwardSaysIsTakenFromIt() {
    OrganisationId other = new OrganisationId("GB-CHC-1000002");
    LotAwarded award =
        new LotAwarded(
            AwardTermsBuilder.builder()
                .supplier(CHARITY)
                .namedPartners(List.of(other))
                .value(SMALL)
                .rationale("Best")
                .build(),
            List.of(),
            null);
    Link link = new Link(FIRST_KNOWN, ROUND);
    Sketch grant = Sketch.GRANT.from(FIRST_KNOWN);

    givenNothing()
        .knowing(ROUND, on("2009-01-10", award))
        .when(at("2009-02-10", grant.sign()))
        .expect(
            new AgreementSigned(
                link,
                grant.terms().withNamedPartners(List.of(other, PARTNER)),
                PartialDate.parse("2009-01-10"),
                PartialDate.parse("2009-02-10")));
    given(
            on(
                "2009-02-10",
                new AgreementSigned(link, grant.terms(), null, PartialDate.parse("2009-02-10"))))
        .when(at("2009-03-01", new EngagePartner(ID, other, "Advice", null, null)))
        .expect(new PartnerEngaged(other, "Advice", null, null, link));
  }

  @Test
  void aPartnerIsGivenWorkAndMoreOfIt() {
    EngagePartner engage = new EngagePartner(ID, PARTNER, "Advice", 10, null);
    PartnerEngaged engaged = new PartnerEngaged(PARTNER, "Advice", 10, null, null);

    signed(Sketch.GRANT).when(at("2025-05-01", engage)).expect(engaged);
    signed(Sketch.GRANT)
        .and(on("2025-05-01", engaged))
        .when(at("2025-06-01", engage))
        .expect(engaged);
    givenNothing().when(at("2025-05-01", engage)).expectRefusal(NoSuchStream.class);
  }

  private static VaryAgreement vary(boolean agreed, @Nullable Long notice) {
    return new VaryAgreement(ID, "Longer", null, agreed, TWO_YEARS, null, notice, null);
  }

  private static AgreementVaried varied(@Nullable Link notice) {
    return new AgreementVaried("Longer", BY_CHARITY, true, TWO_YEARS, null, notice, null);
  }

  @Test
  void aContractIsChangedAfterANoticeOfIt() {
    StreamId other = StreamId.parse("round/00000000-0000-4000-8000-000000000009");

    signed(Sketch.CONTRACT)
        .knowing(other, notice("2025-05-01", NoticeType.UK10))
        .and(ASKED)
        .when(at("2025-05-02", vary(true, FIRST_KNOWN)))
        .expect(varied(new Link(FIRST_KNOWN, other)), met("contract-change-notice"));
    signed(Sketch.CONTRACT)
        .knowing(other, notice("2025-05-03", NoticeType.UK10))
        .and(ASKED)
        .when(at("2025-05-02", vary(true, FIRST_KNOWN)))
        .expectToNeedExplanation(breached("contract-change-notice"));
    signed(Sketch.CONTRACT)
        .and(ASKED)
        .when(at("2025-05-02", vary(true, null)))
        .expectToNeedExplanation(breached("contract-change-notice"));
    signed(Sketch.CONTRACT)
        .knowing(other, notice("2025-05-01", NoticeType.UK7))
        .and(ASKED)
        .when(at("2025-05-02", vary(true, FIRST_KNOWN)))
        .expectRefusal(NotAChangeNotice.class)
        .naming("notice", NoticeType.UK7);
  }

  @Test
  void eachChangeNeedsANoticeOfItsOwnInItsRound() {
    AgreementSigned fromRound =
        new AgreementSigned(
            new Link(5, ROUND), Sketch.CONTRACT.terms(), null, PartialDate.parse("2025-03-01"));
    Scenario once =
        given(on(SIGNED_ON, fromRound)).knowing(ROUND, notice("2025-05-01", NoticeType.UK10));

    once.and(ASKED)
        .when(at("2025-05-02", vary(true, null)))
        .expect(varied(null), met("contract-change-notice"));
    once.and(on("2025-05-02", varied(null)))
        .and(ASKED)
        .when(at("2025-06-02", vary(true, null)))
        .expectToNeedExplanation(breached("contract-change-notice"));
  }

  @Test
  void aNoticeOfAnotherAgreementIsNoneOfThisChange() {
    AgreementSigned fromRound =
        new AgreementSigned(
            new Link(5, ROUND), Sketch.CONTRACT.terms(), null, PartialDate.parse("2025-03-01"));
    AgreementId other = new AgreementId("00000000-0000-4000-8000-000000000099");

    given(on(SIGNED_ON, fromRound))
        .knowing(
            ROUND, on("2025-05-01", new NoticePublished(NoticeType.UK10, null, other, null, null)))
        .and(ASKED)
        .when(at("2025-05-02", vary(true, null)))
        .expectToNeedExplanation(breached("contract-change-notice"));
    given(on(SIGNED_ON, fromRound))
        .knowing(
            ROUND, on("2025-05-01", new NoticePublished(NoticeType.UK10, null, ID, null, null)))
        .and(ASKED)
        .when(at("2025-05-02", vary(true, null)))
        .expect(varied(null), met("contract-change-notice"));
  }

  @Test
  void aChangeThatNamesItsNoticeIsNoticedWhateverWasChangedBefore() {
    AgreementSigned fromRound =
        new AgreementSigned(
            new Link(5, ROUND), Sketch.CONTRACT.terms(), null, PartialDate.parse("2025-03-01"));
    Scenario changedOnce =
        given(on(SIGNED_ON, fromRound), on("2025-05-02", varied(null)))
            .knowing(ROUND, notice("2025-06-01", NoticeType.UK10));
    Link link = new Link(FIRST_KNOWN, ROUND);

    changedOnce
        .and(ASKED)
        .when(at("2025-06-02", vary(true, FIRST_KNOWN)))
        .expect(varied(link), met("contract-change-notice"));
    changedOnce
        .and(on("2025-06-02", varied(link)))
        .and(ASKED)
        .when(at("2025-07-02", vary(true, FIRST_KNOWN)))
        .expectToNeedExplanation(breached("contract-change-notice"));
  }

  @Test
  void whatWasExplainedOfOneChangeExplainsNoOther() {
    DutyBreached explained =
        (DutyBreached)
            signed(Sketch.CONTRACT)
                .and(ASKED)
                .when(at("2025-05-02", vary(true, null)).because("An emergency"))
                .judgements()
                .getFirst();

    signed(Sketch.CONTRACT)
        .and(on("2025-05-02", varied(null)), on("2025-05-02", explained))
        .and(ASKED)
        .when(at("2025-06-02", vary(true, null)))
        .expectToNeedExplanation(breached("contract-change-notice"));
  }

  @Test
  void aGrantIsChangedAndAChangeIsRefusedWithoutANotice() {
    signed(Sketch.GRANT).and(ASKED).when(at("2025-05-02", vary(true, null))).expect(varied(null));
    signed(Sketch.CONTRACT)
        .and(ASKED)
        .when(at("2025-05-02", vary(false, null)))
        .expect(new AgreementVaried("Longer", BY_CHARITY, false, TWO_YEARS, null, null, null));
    signed(Sketch.GRANT)
        .when(at("2025-05-02", new AskForChange(ID, "Shorter", STARTS.minusDays(1), null)))
        .expectRefusal(EndsBeforeItStarts.class);
  }

  @Test
  void performanceIsAssessedEveryTwelveMonths() {
    AssessPerformance assess =
        new AssessPerformance(ID, PerformanceRating.GOOD, "Fine", false, true);
    PerformanceAssessed assessed =
        new PerformanceAssessed(PerformanceRating.GOOD, "Fine", false, true);

    signed(Sketch.CONTRACT)
        .when(at("2026-04-01", assess))
        .expect(assessed, met("agreement-performance"));
    signed(Sketch.CONTRACT)
        .when(at("2026-04-11", assess))
        .expectToNeedExplanation(breached("agreement-performance").by(10));
    signed(Sketch.CONTRACT)
        .and(on("2026-03-01", assessed))
        .when(at("2027-03-31", assess).because("Ill"))
        .expect(assessed, breached("agreement-performance").by(30).explained("Ill"));
    signed(Sketch.CONTRACT.worth(6_000_000))
        .when(at("2026-04-11", assess))
        .expectToNeedExplanation(breached("contract-performance").by(10));
    signed(Sketch.GRANT).when(at("2027-04-11", assess)).expect(assessed);
  }

  @Test
  void itIsAssessedOnEndingToo() {
    EndAgreement end = new EndAgreement(ID, Ending.EXPIRED, null);
    AgreementEnded ended = new AgreementEnded(Ending.EXPIRED, null);

    signed(Sketch.CONTRACT)
        .when(at("2027-03-31", end))
        .expectToNeedExplanation(breached("agreement-performance-at-end"));
    signed(Sketch.CONTRACT)
        .and(on("2027-03-01", new PerformanceAssessed(PerformanceRating.GOOD, "Fine", true, null)))
        .when(at("2027-03-31", end))
        .expect(ended, met("agreement-performance-at-end"));
    signed(Sketch.GRANT).when(at("2027-03-31", end)).expect(ended);
  }

  private static GiveNotice giveNotice(@Nullable Party by) {
    return new GiveNotice(ID, PartialDate.parse("2026-06-30"), by, "No money", null);
  }

  @Test
  void thatFundingIsNotRenewedAtItsTermNeedsNoNotice() {
    PartialDate term = PartialDate.of(TWO_YEARS);
    GiveNotice ofTerm = new GiveNotice(ID, term, null, "No money", null);
    GiveNotice before =
        new GiveNotice(ID, PartialDate.of(TWO_YEARS.minusDays(1)), null, "No money", null);
    String late = TWO_YEARS.minusDays(45).toString();

    signed(Sketch.GRANT)
        .when(at(late, ofTerm))
        .expect(new NoticeGiven(term, BY_PAYER, "No money", null));
    signed(Sketch.GRANT)
        .when(at(late, before))
        .expectToNeedExplanation(breached("funding-notice").to(CHARITY.value()).by(45));
  }

  @Test
  void whoeverPaysGivesThreeMonthsNotice() {
    NoticeGiven given =
        new NoticeGiven(PartialDate.parse("2026-06-30"), BY_PAYER, "No money", null);

    signed(Sketch.GRANT)
        .when(at("2026-03-30", giveNotice(null)))
        .expect(given, met("funding-notice").to(CHARITY.value()));
    signed(Sketch.GRANT)
        .when(at("2026-06-01", giveNotice(null)))
        .expectToNeedExplanation(breached("funding-notice").to(CHARITY.value()).by(63));
    signed(Sketch.GRANT)
        .when(at("2026-06-01", giveNotice(null)).because("Cuts"))
        .expect(given, breached("funding-notice").to(CHARITY.value()).by(63).explained("Cuts"));
    Party provider = new Party(CHARITY.value());
    signed(Sketch.GRANT)
        .when(at("2026-06-01", giveNotice(provider)))
        .expect(new NoticeGiven(PartialDate.parse("2026-06-30"), provider, "No money", null));
  }

  @Test
  void anEndBeforeTheTermIsHeldAgainstTheNoticeThatWasGiven() {
    EndAgreement end = new EndAgreement(ID, Ending.TERMINATED, null);
    NoticeGiven given =
        new NoticeGiven(PartialDate.parse("2026-06-30"), BY_PAYER, "No money", null);

    signed(Sketch.GRANT)
        .when(at("2026-06-30", end))
        .expectToNeedExplanation(breached("funding-notice").to(CHARITY.value()).by(92));
    signed(Sketch.GRANT)
        .and(on("2026-03-30", given))
        .when(at("2026-06-30", end))
        .expect(
            new AgreementEnded(Ending.TERMINATED, null), met("funding-notice").to(CHARITY.value()));
    signed(Sketch.GRANT)
        .when(at("2026-06-30", end).importedFrom(REPORT))
        .expect(new AgreementEnded(Ending.TERMINATED, null), undetermined("funding-notice"));
  }

  @Test
  void claimsAreRaisedAbandonedAndRecoveredAlsoAfterTheEnd() {
    RaiseClaim raise = new RaiseClaim(ID, "2017-18", SMALL, null, null, "Results missed");
    ClaimRaised raised = new ClaimRaised("2017-18", SMALL, null, null, "Results missed", BY_PAYER);
    AbandonClaim abandon = new AbandonClaim(ID, "2017-18", null, "Not worth it");
    ClaimAbandoned abandoned = new ClaimAbandoned("2017-18", null, "Not worth it");
    RecoverClaim recover = new RecoverClaim(ID, "2017-18", SMALL);
    Scenario open = signed(Sketch.GRANT).and(on("2026-01-01", raised));

    signed(Sketch.GRANT).when(at("2026-01-01", raise)).expect(raised);
    open.when(at("2026-01-01", raise)).expectRefusal(ClaimAlreadyRaised.class);
    open.when(at("2026-02-01", abandon)).expect(abandoned);
    open.when(at("2026-02-01", recover)).expect(new ClaimRecovered("2017-18", SMALL));
    open.and(on("2026-02-01", abandoned))
        .when(at("2026-03-01", recover))
        .expectRefusal(ClaimAlreadyAbandoned.class);
    signed(Sketch.GRANT).when(at("2026-02-01", abandon)).expectRefusal(NoSuchClaim.class);
    signed(Sketch.GRANT)
        .and(on("2027-03-31", new AgreementEnded(Ending.EXPIRED, null)))
        .when(at("2027-06-01", raise))
        .expect(raised);
  }

  @Test
  void moneyIsPaidAndAnEndedAgreementIsNotChangedAnyMore() {
    Scenario ended =
        signed(Sketch.GRANT).and(on("2027-03-31", new AgreementEnded(Ending.EXPIRED, null)));

    ended
        .when(at("2027-04-30", new RecordPayment(ID, SMALL, false, "March", null)))
        .expect(new PaymentRecorded(SMALL, false, "March", null));
    ended.when(at("2027-04-30", vary(true, null))).expectRefusal(AgreementAlreadyEnded.class);
    ended
        .when(at("2027-04-30", new EndAgreement(ID, Ending.EXPIRED, null)))
        .expectRefusal(AgreementAlreadyEnded.class);
    signed(Sketch.GRANT)
        .when(at(SIGNED_ON, Sketch.GRANT.sign()))
        .expectRefusal(AgreementAlreadySigned.class);
  }

  /** What a source tells of a contract that names neither who provides nor a day. */
  private static SignAgreement told(
      @Nullable OrganisationId provider,
      @Nullable Long award,
      String startsOn,
      @Nullable String endsOn) {
    return new SignAgreement(ID, award, toldTerms(provider, startsOn, endsOn));
  }

  private static AgreementTerms toldTerms(
      @Nullable OrganisationId provider, String startsOn, @Nullable String endsOn) {
    return AgreementTermsBuilder.builder()
        .provider(provider)
        .service("Housing advice")
        .mechanism(FundingMechanism.CONTRACT)
        .startsOn(PartialDate.parse(startsOn))
        .endsOn(endsOn == null ? null : PartialDate.parse(endsOn))
        .build();
  }

  private static AgreementSigned toldOf(
      @Nullable OrganisationId provider, String startsOn, @Nullable String endsOn) {
    return new AgreementSigned(
        null, toldTerms(provider, startsOn, endsOn), null, PartialDate.parse(SIGNED_ON));
  }

  private static AgreementSigned paid(AgreementSigned signed) {
    return signed.withTerms(signed.terms().withPayer(PAYER));
  }

  private static Scenario imported(AgreementSigned signed) {
    return given(on("2017", signed));
  }

  @Test
  void whatASourceDoesNotSayIsUndeterminedAndNeverBreached() {
    givenNothing()
        .when(at(SIGNED_ON, told(null, null, "unknown", "2025")).importedFrom(REPORT))
        .expect(
            toldOf(null, "unknown", "2025"),
            undetermined("funding-term"),
            undetermined("funding-break-clause"),
            undetermined("grant-where-possible"),
            undetermined("public-comment"),
            undetermined("standstill"),
            undetermined("direct-award-ground"));
    givenNothing()
        .when(at(SIGNED_ON, told(CHARITY, null, "2025-04", "2027")).importedFrom(REPORT))
        .expect(
            toldOf(CHARITY, "2025-04", "2027"),
            undetermined("funding-term").to(CHARITY.value()),
            undetermined("funding-break-clause"),
            undetermined("grant-where-possible"),
            undetermined("public-comment"),
            undetermined("standstill"),
            undetermined("direct-award-ground"));
    assertThat(toldOf(null, "unknown", null).concerns()).isEmpty();
  }

  @Test
  void aTermThatIsTooShortWhateverTheDaysBreaksItsDuty() {
    assertThat(
            givenNothing()
                .when(at(SIGNED_ON, told(CHARITY, null, "2025-04", "2025")).importedFrom(REPORT))
                .judgements())
        .filteredOn(DutyBreached.class::isInstance)
        .extracting(judged -> judged.finding().duty())
        .containsExactly("funding-term");
    assertThat(
            givenNothing()
                .when(
                    at(SIGNED_ON, told(CHARITY, null, "2025-04-01", "2027-03"))
                        .importedFrom(REPORT))
                .judgements())
        .filteredOn(DutyBreached.class::isInstance)
        .isEmpty();
  }

  @Test
  void aTermMayEndOnAnUnknownDayOrTheLastThatCanBeWritten() {
    for (String end : List.of("unknown", "9999", "9999-12-31")) {
      assertThat(
              givenNothing()
                  .when(at(SIGNED_ON, told(CHARITY, null, "2025-04-01", end)).importedFrom(REPORT))
                  .judgements())
          .extracting(judged -> judged.finding().duty())
          .contains("funding-term");
    }
  }

  @Test
  void aTermThatIsLongEnoughWhateverTheDaysMeetsItsDuty() {
    assertThat(
            givenNothing()
                .when(at(SIGNED_ON, told(CHARITY, null, "2025", "2028")).importedFrom(REPORT))
                .judgements())
        .filteredOn(DutyMet.class::isInstance)
        .extracting(judged -> judged.finding().duty())
        .containsExactly("funding-term");
    assertThatThrownBy(() -> told(CHARITY, null, "2026", "2025"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAwardAndAnAgreementThatNameNobodyGoTogether() {
    LotAwarded award =
        new LotAwarded(
            AwardTermsBuilder.builder().partnersNotNamed(1).rationale("Told").build(),
            List.of(),
            null);
    Scenario awarded = givenNothing().knowing(ROUND, on("unknown", award));
    Link link = new Link(FIRST_KNOWN, ROUND);

    awarded
        .when(at("2009", told(null, FIRST_KNOWN, "unknown", null)).importedFrom(REPORT))
        .expect(
            new AgreementSigned(
                link,
                toldTerms(null, "unknown", null),
                PartialDate.UNKNOWN,
                PartialDate.parse("2009")));
    awarded
        .when(at("2009", told(CHARITY, FIRST_KNOWN, "unknown", null)).importedFrom(REPORT))
        .expect(
            new AgreementSigned(
                link,
                toldTerms(CHARITY, "unknown", null),
                PartialDate.UNKNOWN,
                PartialDate.parse("2009")));
  }

  @Test
  void noticeOfAYearIsHeldAgainstTheWholeYear() {
    GiveNotice notice = new GiveNotice(ID, PartialDate.parse("2020"), null, "Early end", null);
    NoticeGiven noticed = new NoticeGiven(PartialDate.parse("2020"), null, "Early end", null);
    Scenario untilTwentyTwo = imported(toldOf(null, "unknown", "2022"));

    untilTwentyTwo
        .when(at("2018-07-27", notice).importedFrom(REPORT))
        .expect(noticed, met("funding-notice"));
    untilTwentyTwo
        .when(at("2019-12", notice).importedFrom(REPORT))
        .expect(noticed, undetermined("funding-notice"));
  }

  @Test
  void whoeverIsNotThePayerMayBeAProviderThatIsNotNamed() {
    Party somebody = new Party(PARTNER.value());
    GiveNotice notice = new GiveNotice(ID, PartialDate.parse("2025-06-01"), somebody, "No", null);

    imported(toldOf(null, "unknown", null))
        .when(at("2025-05-30", notice).importedFrom(REPORT))
        .expect(new NoticeGiven(PartialDate.parse("2025-06-01"), somebody, "No", null));
  }

  @Test
  void anEndIsOnlyEarlyIfItIsSurelyBeforeTheTerm() {
    EndAgreement end = new EndAgreement(ID, Ending.TERMINATED, null);
    AgreementEnded ended = new AgreementEnded(Ending.TERMINATED, null);
    Scenario untilTwentyTwo = imported(paid(toldOf(null, "unknown", "2022")));

    untilTwentyTwo
        .when(at("2022-06", end).importedFrom(REPORT))
        .expect(ended, undetermined("funding-notice"));
    untilTwentyTwo.when(at("2022-12-31", end)).expect(ended);
    untilTwentyTwo
        .when(at("2021-12-01", end))
        .expectToNeedExplanation(breached("funding-notice").by(90));
    imported(paid(toldOf(null, "unknown", "unknown")))
        .when(at("2021-12", end).importedFrom(REPORT))
        .expect(ended, undetermined("funding-notice"));
  }

  @Test
  void whetherLightTouchRulesApplyMayBeUnknownWhenAContractIsChanged() {
    imported(toldOf(null, "unknown", "2026"))
        .and(ASKED)
        .when(at("2025-05-02", vary(true, null)).importedFrom(REPORT))
        .expect(varied(null), undetermined("contract-change-notice"));
    imported(toldOf(null, "2027-04", null))
        .and(ASKED)
        .when(at("2025-05-02", vary(true, null)).importedFrom(REPORT))
        .expectRefusal(EndsBeforeItStarts.class);
  }

  @Test
  void nobodyRecoversOrAbandonsMoreThanWasClaimed() {
    Scenario open =
        signed(Sketch.GRANT)
            .and(
                on(
                    "2026-01-01",
                    new ClaimRaised("1", SMALL, null, null, "Results missed", BY_PAYER)))
            .and(on("2026-02-01", new ClaimRecovered("1", new Money(90_000_00, "GBP"))));
    Money rest = new Money(10_000_00, "GBP");
    Money more = new Money(10_000_01, "GBP");
    Money euros = new Money(1, "EUR");

    open.when(at("2026-03-01", new RecoverClaim(ID, "1", rest)))
        .expect(new ClaimRecovered("1", rest));
    open.when(at("2026-03-01", new RecoverClaim(ID, "1", more)))
        .expectRefusal(MoreThanTheClaim.class);
    open.when(at("2026-03-01", new AbandonClaim(ID, "1", more, "Not worth it")))
        .expectRefusal(MoreThanTheClaim.class);
    open.when(at("2026-03-01", new RecoverClaim(ID, "1", euros)))
        .expectRefusal(MoreThanTheClaim.class);
  }

  @Test
  void aPaymentAndAClaimAreOfSomeMoney() {
    Money nothing = new Money(0, "GBP");

    assertThatThrownBy(() -> new RecordPayment(ID, nothing, false, null, null))
        .hasMessage("The amount must be more than nothing");
    assertThatThrownBy(() -> new RaiseClaim(ID, "1", nothing, null, null, "Results"))
        .hasMessage("The amount must be more than nothing");
  }

  @Test
  void aClaimKeepsHowItsSourcePutsASumThatIsNotExact() {
    signed(Sketch.GRANT)
        .when(
            at("unknown", new RaiseClaim(ID, "2017-18", SMALL, "nearly £100,000", null, "Results"))
                .importedFrom(REPORT))
        .expect(new ClaimRaised("2017-18", SMALL, "nearly £100,000", null, "Results", BY_PAYER));
  }

  private static Scenario.Happened lotAwarded(String on, String lot) {
    return on(
        on,
        new LotAwarded(
            AwardTermsBuilder.builder()
                .lot(lot)
                .supplier(CHARITY)
                .value(SMALL)
                .rationale("Best")
                .build(),
            List.of(),
            null));
  }

  private static Scenario.Happened lotNoticed(String on, String lot) {
    return on(on, new NoticePublished(NoticeType.UK6, null, null, lot, null));
  }

  @Test
  void theNoticeOfAnotherLotIsNoStandstillOfThis() {
    Scenario twoLots =
        awarded(
            lotAwarded("2025-03-01", "1"),
            lotAwarded("2025-03-01", "2"),
            lotNoticed("2025-03-03", "1"));

    twoLots
        .when(at("2025-03-13", Sketch.CONTRACT.from(FIRST_KNOWN + 3).sign()))
        .expectToNeedExplanation(breached("standstill"));
    assertThat(
            twoLots
                .when(at("2025-03-13", Sketch.CONTRACT.from(FIRST_KNOWN + 2).sign()))
                .judgements())
        .extracting(judged -> judged.finding().duty(), Object::getClass)
        .contains(tuple("standstill", DutyMet.class));
  }

  @Test
  void whatTheProviderGaveUpIsNotHeldAgainstWhoeverPays() {
    Party provider = new Party(CHARITY.value());

    signed(Sketch.GRANT)
        .and(
            on(
                "2026-06-01",
                new NoticeGiven(PartialDate.parse("2026-06-30"), provider, "We close", null)))
        .when(at("2026-06-30", new EndAgreement(ID, Ending.TERMINATED, null)))
        .expect(new AgreementEnded(Ending.TERMINATED, null));
  }

  @Test
  void theFirstNoticeOfAnEndCounts() {
    NoticeGiven given =
        new NoticeGiven(PartialDate.parse("2026-06-30"), BY_PAYER, "No money", null);

    signed(Sketch.GRANT)
        .and(on("2026-03-30", given), on("2026-06-01", given))
        .when(at("2026-06-30", new EndAgreement(ID, Ending.TERMINATED, null)))
        .expect(
            new AgreementEnded(Ending.TERMINATED, null), met("funding-notice").to(CHARITY.value()));
  }

  @Test
  void anEndThatIsKnownByItsMonthMayHaveBeenTheTerm() {
    signed(Sketch.GRANT)
        .when(at("2027-03", new EndAgreement(ID, Ending.EXPIRED, null)).importedFrom(REPORT))
        .expect(new AgreementEnded(Ending.EXPIRED, null), undetermined("funding-notice"));
  }

  @Test
  void whatHappenedBeforeTheEndIsWrittenDownAfterIt() {
    Scenario ended =
        signed(Sketch.GRANT).and(on("2027-03-31", new AgreementEnded(Ending.EXPIRED, null)));
    EngagePartner engage = new EngagePartner(ID, PARTNER, "Advice", 10, null);

    ended
        .when(at("2026-05-01", engage))
        .expect(new PartnerEngaged(PARTNER, "Advice", 10, null, null));
    ended.when(at("2027-04-01", engage)).expectRefusal(AgreementAlreadyEnded.class);
  }

  @Test
  void aYearThatNobodyAssessedIsRecordedOnceOnItsDay() {
    RecordSilence silence =
        new RecordSilence(ID.stream(), "assessment", LocalDate.parse("2026-04-01"));
    AssessmentOverdue overdue = new AssessmentOverdue(LocalDate.parse("2026-04-01"));

    signed(Sketch.CONTRACT).when(at("2026-04-01", silence)).expect(overdue);
    signed(Sketch.CONTRACT)
        .and(on("2026-04-01", overdue))
        .when(at("2026-04-01", silence))
        .expectRefusal(NothingOverdue.class);
    signed(Sketch.CONTRACT)
        .and(on("2026-03-01", new PerformanceAssessed(PerformanceRating.GOOD, "Fine", false, null)))
        .when(at("2026-04-01", silence))
        .expectRefusal(NothingOverdue.class);
    signed(Sketch.GRANT).when(at("2026-04-01", silence)).expectRefusal(NothingOverdue.class);
  }

  @Test
  void anAssessmentThatWasOwedBeforeTheEndIsRecordedAfterItAndNoFurtherOne() {
    AssessmentOverdue overdue = new AssessmentOverdue(LocalDate.parse("2026-04-01"));
    Scenario ended =
        signed(Sketch.CONTRACT).and(on("2026-06-01", new AgreementEnded(Ending.TERMINATED, null)));

    ended
        .when(
            at(
                "2026-04-01",
                new RecordSilence(ID.stream(), "assessment", LocalDate.parse("2026-04-01"))))
        .expect(overdue);
    ended
        .and(on("2026-04-01", overdue))
        .when(
            at(
                "2027-04-01",
                new RecordSilence(ID.stream(), "assessment", LocalDate.parse("2027-04-01"))))
        .expectRefusal(NothingOverdue.class);
  }
}

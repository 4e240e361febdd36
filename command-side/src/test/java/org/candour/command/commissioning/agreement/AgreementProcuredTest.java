package org.candour.command.commissioning.agreement;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Finding;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.ChangeNoticeException;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.PerformanceRating;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.PublishedNotice;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a contract owes by how it was procured. Its provider is a company, so that nothing that is
 * owed to voluntary organisations comes between.
 */
class AgreementProcuredTest {

  private static final AgreementId ID = new AgreementId("00000000-0000-4000-8000-000000000001");
  private static final StreamId ROUND =
      StreamId.parse("round/00000000-0000-4000-8000-000000000002");
  private static final OrganisationId COMPANY = new OrganisationId("GB-COH-01234567");
  private static final RoundTerms PLAN =
      RoundTermsBuilder.builder()
          .title("Housing advice")
          .establishments(List.of(CANTERBURY))
          .lightTouch(false)
          .build();
  private static final BidTerms BID = BidTermsBuilder.builder().bidder(COMPANY).build();
  private static final AgreementTerms TERMS =
      AgreementTermsBuilder.builder()
          .provider(COMPANY)
          .payer(new OrganisationId("GB-GOV-MOJ"))
          .establishments(List.of(CANTERBURY))
          .service("Housing advice")
          .mechanism(FundingMechanism.CONTRACT)
          .startsOn(PartialDate.parse("2025-07-01"))
          .endsOn(PartialDate.parse("2028-06-30"))
          .breakClause(true)
          .limitsComment(false)
          .value(new Money(100_000_00, "GBP"))
          .lightTouch(false)
          .build();

  private static Scenario fromACompany() {
    return givenNothing()
        .knowing(
            COMPANY.stream(),
            on(
                "2020-01-01",
                new OrganisationRegistered(
                    COMPANY,
                    OrganisationProfileBuilder.builder()
                        .name("Advice Limited")
                        .kind(OrganisationKind.PRIVATE_COMPANY)
                        .build())));
  }

  /** A round in which something was awarded on 2 June 2025. */
  private static Scenario awarded(
      UnaryOperator<RoundTerms> how,
      @Nullable DirectAwardGround ground,
      Scenario.Happened... notices) {
    LotAwarded award =
        new LotAwarded(
            AwardTermsBuilder.builder()
                .supplier(COMPANY)
                .directAwardGround(ground)
                .rationale("Best")
                .build(),
            List.of(),
            null);
    return fromACompany()
        .knowing(
            ROUND,
            Stream.concat(
                    Stream.of(
                        on("2025-05-01", new RoundPlanned(how.apply(PLAN), List.of())),
                        on("2025-05-02", new BidRecorded(BID)),
                        on("2025-06-02", award)),
                    Arrays.stream(notices))
                .toArray(Scenario.Happened[]::new));
  }

  private static Scenario.Happened notice(String on, @Nullable String standstillUntil) {
    return on(
        on,
        new NoticePublished(
            NoticeType.UK6,
            null,
            null,
            null,
            standstillUntil == null ? null : LocalDate.parse(standstillUntil)));
  }

  /** The award stands after the registration of the company, the plan of the round and a bid. */
  private static SignAgreement onTheAward(UnaryOperator<AgreementTerms> how) {
    return new SignAgreement(ID, FIRST_KNOWN + 3, how.apply(TERMS));
  }

  private static SignAgreement onNoAward(UnaryOperator<AgreementTerms> how) {
    return new SignAgreement(ID, null, how.apply(TERMS));
  }

  private static List<Finding> found(Scenario.Outcome outcome) {
    return outcome.judgements().stream().map(Finding::of).toList();
  }

  @Test
  void aCallOffFromAFrameworkOwesItsNoticeAndNoStandstill() {
    UnaryOperator<RoundTerms> calledOff = plan -> plan.withFramework("Services for leavers");

    assertThat(
            found(
                awarded(calledOff, null, notice("2025-06-03", null))
                    .when(at("2025-06-03", onTheAward(terms -> terms)))))
        .containsExactly(met("contract-award-notice"));
    awarded(calledOff, null)
        .when(at("2025-06-03", onTheAward(terms -> terms)))
        .expectToNeedExplanation(breached("contract-award-notice"));
    awarded(plan -> plan, null, notice("2025-06-03", null))
        .when(at("2025-06-03", onTheAward(terms -> terms)))
        .expectToNeedExplanation(breached("standstill").by(8));
  }

  @Test
  void theFrameworkAndTheGroundStandWithTheAgreement() {
    AgreementSigned signed =
        (AgreementSigned)
            awarded(
                    plan -> plan.withFramework("Services for leavers"),
                    DirectAwardGround.URGENCY,
                    notice("2025-06-03", null))
                .when(at("2025-06-03", onTheAward(terms -> terms)))
                .first();

    assertThat(signed.terms().framework()).isEqualTo("Services for leavers");
    assertThat(signed.terms().directAwardGround()).isEqualTo(DirectAwardGround.URGENCY);
  }

  @Test
  void anUrgentDirectAwardOwesNoStandstillAndAnyOtherDoes() {
    assertThat(
            found(
                awarded(plan -> plan, DirectAwardGround.URGENCY, notice("2025-06-03", null))
                    .when(at("2025-06-04", onTheAward(terms -> terms)))))
        .containsExactly(met("contract-award-notice"));
    awarded(plan -> plan, DirectAwardGround.SINGLE_SUPPLIER, notice("2025-06-03", null))
        .when(at("2025-06-04", onTheAward(terms -> terms)))
        .expectToNeedExplanation(breached("standstill").by(7));
  }

  @Test
  void aVoluntaryStandstillBindsWhoeverAnnouncedIt() {
    Scenario announced = awarded(plan -> plan, null, notice("2025-06-03", "2025-06-20"));
    SignAgreement light = onTheAward(terms -> terms.withLightTouch(true));

    announced
        .when(at("2025-06-20", light))
        .expectToNeedExplanation(breached("announced-standstill"));
    assertThat(found(announced.when(at("2025-06-21", light))))
        .containsExactly(met("contract-award-notice"), met("announced-standstill"));
    assertThat(announced.when(at("2025-06-20", light).because("It was urgent")).judgements())
        .extracting(judged -> judged.finding().finding())
        .contains(
            "The award notice announced a standstill until 20 June 2025; the contract was signed"
                + " on 20 June 2025.");
  }

  @Test
  void aLongerStandstillThanTheActAsksForBindsAsWell() {
    Scenario announced = awarded(plan -> plan, null, notice("2025-06-03", "2025-06-20"));

    announced
        .when(at("2025-06-16", onTheAward(terms -> terms)))
        .expectToNeedExplanation(breached("announced-standstill"));
    assertThat(found(announced.when(at("2025-06-23", onTheAward(terms -> terms)))))
        .containsExactly(met("standstill"), met("announced-standstill"));
  }

  @Test
  void aLightTouchContractIsNoticedBeforeItIsSigned() {
    SignAgreement light = onTheAward(terms -> terms.withLightTouch(true));

    awarded(plan -> plan, null)
        .when(at("2025-06-04", light))
        .expectToNeedExplanation(breached("contract-award-notice"));
    awarded(plan -> plan, null, notice("2025-06-05", null))
        .when(at("2025-06-04", light))
        .expectToNeedExplanation(breached("contract-award-notice"));
    assertThat(
            found(awarded(plan -> plan, null).when(at("2025-06-04", light).importedFrom(REPORT))))
        .containsExactly(undetermined("contract-award-notice"));
  }

  @Test
  void aContractFromARoundBelowTheThresholdOwesNothingOfIt() {
    assertThat(
            found(
                awarded(plan -> plan.withExemption(ProcurementExemption.BELOW_THRESHOLD), null)
                    .when(at("2025-06-03", onTheAward(terms -> terms)))))
        .isEmpty();
  }

  @Test
  void aDirectAwardWithoutARoundHasNoTransparencyNoticeOnRecord() {
    fromACompany()
        .when(
            at(
                "2025-06-03",
                onNoAward(terms -> terms.withDirectAwardGround(DirectAwardGround.SINGLE_SUPPLIER))))
        .expectToNeedExplanation(breached("standstill"), breached("transparency-notice"));
    assertThat(
            found(
                fromACompany()
                    .when(
                        at(
                            "2025-06-03",
                            onNoAward(terms ->
                                terms.withDirectAwardGround(DirectAwardGround.USER_CHOICE))))))
        .containsExactly(met("direct-award-ground"));
  }

  private static SignAgreement noticed(
      String transparency,
      String award,
      @Nullable String until,
      UnaryOperator<AgreementTerms> how) {
    return onNoAward(terms ->
        how.apply(
            terms
                .withDirectAwardGround(DirectAwardGround.SINGLE_SUPPLIER)
                .withTransparencyNotice(published(transparency))
                .withAwardNotice(published(award))
                .withStandstillUntil(until == null ? null : LocalDate.parse(until))));
  }

  private static PublishedNotice published(String on) {
    return new PublishedNotice("2025/S 000-1", LocalDate.parse(on));
  }

  @Test
  void theNoticesOfADirectAwardWithoutARoundComeWithItsSigning() {
    UnaryOperator<AgreementTerms> same = terms -> terms;
    Scenario nothing = fromACompany();

    assertThat(
            found(nothing.when(at("2025-06-13", noticed("2025-05-20", "2025-06-03", null, same)))))
        .containsExactly(met("standstill"), met("direct-award-ground"), met("transparency-notice"));
    nothing
        .when(at("2025-06-12", noticed("2025-05-20", "2025-06-03", null, same)))
        .expectToNeedExplanation(breached("standstill").by(1));
    nothing
        .when(at("2025-06-13", noticed("2025-06-04", "2025-06-03", null, same)))
        .expectToNeedExplanation(breached("transparency-notice"));
    nothing
        .when(at("2025-06-13", noticed("2025-05-20", "2025-06-03", "2025-06-20", same)))
        .expectToNeedExplanation(breached("announced-standstill"));
  }

  /**
   * Shared case 10: which bank holidays are no working days of the Act was not seen, so those of
   * England and Wales are, and the judgement says that it is not verified.
   */
  @Test
  void theStandstillIsCountedByTheCalendarOfItsDutyWhichIsNotVerified() {
    for (String[] days :
        new String[][] {{"2026-03-10", "2026-03-20"}, {"2025-12-22", "2026-01-06"}}) {
      assertThat(
              fromACompany()
                  .when(at(days[1], noticed("2025-11-01", days[0], null, terms -> terms)))
                  .judgements())
          .filteredOn(judged -> judged.finding().duty().equals("standstill"))
          .singleElement()
          .satisfies(judged -> {
            assertThat(Finding.of(judged)).isEqualTo(met("standstill"));
            assertThat(judged.finding().verified()).isFalse();
          });
    }
  }

  @Test
  void aDirectAwardUnderTheLightTouchOwesItsNoticesAndNoStandstill() {
    UnaryOperator<AgreementTerms> light = terms -> terms.withLightTouch(true);
    Scenario nothing = fromACompany();

    assertThat(
            found(nothing.when(at("2025-06-03", noticed("2025-05-20", "2025-06-03", null, light)))))
        .containsExactly(
            met("contract-award-notice"), met("direct-award-ground"), met("transparency-notice"));
    nothing
        .when(at("2025-06-02", noticed("2025-05-20", "2025-06-03", null, light)))
        .expectToNeedExplanation(breached("contract-award-notice"));
    nothing
        .when(
            at(
                "2025-06-03",
                onNoAward(terms ->
                    terms
                        .withLightTouch(true)
                        .withDirectAwardGround(DirectAwardGround.SINGLE_SUPPLIER))))
        .expectToNeedExplanation(
            breached("contract-award-notice"), breached("transparency-notice"));
  }

  @Test
  void noticesOfAnAwardOnRecordArePublishedInItsRound() {
    AgreementTerms noticed = TERMS.withAwardNotice(published("2025-06-03"));

    assertThatThrownBy(() -> new SignAgreement(ID, FIRST_KNOWN, noticed))
        .hasMessageContaining("published in its round");
    assertThatThrownBy(
            () -> new SignAgreement(ID, null, noticed.withMechanism(FundingMechanism.GRANT)))
        .hasMessageContaining("only for a contract that names no award");
    assertThatThrownBy(
            () -> onNoAward(terms -> terms.withStandstillUntil(LocalDate.parse("2025-06-20"))))
        .hasMessageContaining("awardNotice");
    assertThat(new SignAgreement(ID, null, noticed).happenedOn())
        .containsExactly(Map.entry("awardNotice", PartialDate.parse("2025-06-03")));
  }

  @Test
  void aContractIsNotExemptBecauseItsRoundWasToGiveGrants() {
    UnaryOperator<RoundTerms> grants = plan -> plan.withExemption(ProcurementExemption.GRANTS);

    awarded(grants, null)
        .when(at("2025-06-03", onTheAward(terms -> terms)))
        .expectToNeedExplanation(breached("standstill"));
    assertThatThrownBy(() -> onNoAward(terms -> terms.withExemption(ProcurementExemption.GRANTS)))
        .hasMessageContaining("A contract is no grant");
  }

  @Test
  void aContractOnAnAwardThatNobodyBidForSaysOnWhatGround() {
    Scenario uncompeted =
        fromACompany()
            .knowing(
                ROUND,
                on("2025-05-01", new RoundPlanned(PLAN, List.of())),
                on("2025-06-02", new NoticePublished(NoticeType.UK5, null, null, null, null)),
                on(
                    "2025-06-02",
                    new LotAwarded(
                        AwardTermsBuilder.builder().supplier(COMPANY).rationale("Best").build(),
                        List.of(),
                        null)),
                notice("2025-06-03", null));
    UnaryOperator<AgreementTerms> single =
        terms -> terms.withDirectAwardGround(DirectAwardGround.SINGLE_SUPPLIER);

    uncompeted
        .when(at("2025-06-23", onTheAward(terms -> terms)))
        .expectToNeedExplanation(breached("direct-award-ground"));
    assertThat(found(uncompeted.when(at("2025-06-23", onTheAward(single)))))
        .containsExactly(met("standstill"), met("direct-award-ground"), met("transparency-notice"));
    assertThat(
            found(
                uncompeted.when(at("2025-06-23", onTheAward(terms -> terms)).importedFrom(REPORT))))
        .containsExactly(met("standstill"));
    assertThat(
            found(
                uncompeted.when(
                    at(
                        "2025-06-23",
                        onTheAward(terms -> terms.withMechanism(FundingMechanism.SUBCONTRACT))))))
        .isEmpty();
  }

  @Test
  void aCallOffWithoutARoundNamesItsFrameworkAsTheReason() {
    assertThat(
            fromACompany()
                .when(
                    at("2025-06-03", onNoAward(terms -> terms.withFramework("Leavers")))
                        .because("It was not noticed"))
                .judgements())
        .extracting(judged -> judged.finding().finding())
        .containsExactly(
            "No award notice was on record when the contract was signed.",
            "The contract names no award, and the framework that it is called off from is"
                + " recorded.");
  }

  @Test
  void aContractThatIsExemptOrWhoseProviderWasChosenOwesNoNoticeOfAChange() {
    for (AgreementTerms free :
        List.of(
            TERMS.withExemption(ProcurementExemption.HEALTH_SERVICES),
            TERMS.withDirectAwardGround(DirectAwardGround.USER_CHOICE),
            TERMS.withLightTouch(true))) {
      assertThat(varied(free).judgements()).isEmpty();
    }
    varied(TERMS).expectToNeedExplanation(breached("contract-change-notice"));
    varied(TERMS.withFramework("Leavers"))
        .expectToNeedExplanation(breached("contract-change-notice"));
  }

  private static Scenario.Outcome varied(AgreementTerms terms) {
    LocalDate longer = LocalDate.parse("2030-06-30");
    Party company = new Party(COMPANY.value());
    return given(
            on(
                "2025-06-20",
                new AgreementSigned(null, terms, null, PartialDate.parse("2025-06-20"))),
            on("2026-06-01", new ChangeAsked("Longer", longer, null, company)))
        .when(
            at(
                "2026-06-10",
                new VaryAgreement(ID, "Longer", null, true, longer, null, null, null)));
  }

  private static Scenario.Outcome excepted(
      ChangeNoticeException exception, @Nullable String endsOn, @Nullable Money value) {
    LocalDate end = endsOn == null ? null : LocalDate.parse(endsOn);
    Party company = new Party(COMPANY.value());
    return given(
            on(
                "2025-06-20",
                new AgreementSigned(null, TERMS, null, PartialDate.parse("2025-06-20"))),
            on("2026-06-01", new ChangeAsked("Other", end, value, company)))
        .when(
            at(
                "2026-06-10",
                new VaryAgreement(ID, "Other", null, true, end, value, null, exception)));
  }

  @Test
  void aSmallChangeOwesNoNoticeWhereThatIsSaidAndItsFiguresBearItOut() {
    ChangeNoticeException ofValue = ChangeNoticeException.SMALL_CHANGE_OF_VALUE;
    ChangeNoticeException ofTerm = ChangeNoticeException.SMALL_CHANGE_OF_TERM;

    assertThat(excepted(ofValue, null, new Money(110_000_00, "GBP")).judgements()).isEmpty();
    assertThat(excepted(ofValue, null, new Money(90_000_00, "GBP")).judgements()).isEmpty();
    assertThat(excepted(ofValue, "2030-06-30", null).judgements()).isEmpty();
    excepted(ofValue, null, new Money(110_000_01, "GBP"))
        .expectToNeedExplanation(breached("contract-change-notice"));
    // 1,096 days were agreed, of which a tenth is 109.
    assertThat(excepted(ofTerm, "2028-10-17", null).judgements()).isEmpty();
    excepted(ofTerm, "2028-10-18", null)
        .expectToNeedExplanation(breached("contract-change-notice"));
    assertThatThrownBy(() -> new VaryAgreement(ID, "Other", null, true, null, null, 1L, ofTerm))
        .hasMessageContaining("and not both");
  }

  @Test
  void aContractOverFiveMillionPoundsWithoutIndicatorsIsExplainedUnlessTheActAsksForNone() {
    Money large = new Money(5_000_001_00L, "GBP");
    Scenario round = awarded(plan -> plan, null, notice("2025-06-03", null));

    round
        .when(at("2025-06-23", onTheAward(terms -> terms.withValue(large))))
        .expectToNeedExplanation(breached("contract-indicators"));
    assertThat(
            found(
                round.when(
                    at(
                        "2025-06-23",
                        onTheAward(terms -> terms.withValue(large).withLightTouch(true))))))
        .containsExactly(met("contract-award-notice"));
    assertThat(
            found(
                fromACompany()
                    .when(
                        at(
                            "2025-06-23",
                            onNoAward(terms ->
                                terms
                                    .withValue(large)
                                    .withExemption(ProcurementExemption.HEALTH_SERVICES))))))
        .containsExactly(met("direct-award-ground"));
  }

  @Test
  void howALargeLightTouchContractIsCarriedOutIsAssessedByPolicyAndNotByTheAct() {
    AgreementTerms large = TERMS.withValue(new Money(5_000_001_00L, "GBP"));

    assertThat(found(assessed(large))).containsExactly(met("contract-performance"));
    assertThat(found(assessed(large.withLightTouch(true))))
        .containsExactly(met("agreement-performance"));
    assertThat(found(assessed(large.withExemption(ProcurementExemption.HEALTH_SERVICES))))
        .containsExactly(met("agreement-performance"));
  }

  private static Scenario.Outcome assessed(AgreementTerms terms) {
    return given(
            on(
                "2025-06-20",
                new AgreementSigned(null, terms, null, PartialDate.parse("2025-06-20"))))
        .when(
            at(
                "2026-06-01",
                new AssessPerformance(ID, PerformanceRating.GOOD, "As agreed", false, null)));
  }
}

package org.candour.command.commissioning.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.commissioning.agreement.AgreementRefusals.ChangeAskedOtherwise;
import org.candour.command.commissioning.agreement.AgreementRefusals.ChangeNotAskedFor;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAgainstNobodyElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.PerformanceRating;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose word is whose under an agreement. */
class AgreementVoicesTest {

  private static final AgreementId ID = new AgreementId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId P1 = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId P2 = new OrganisationId("GB-CHC-219279");
  private static final Party PROVIDER = new Party(P1.value());
  private static final Party PAYER = new Party(P2.value());
  private static final Money PRICE = new Money(100_000_00, "GBP");
  private static final Money FIVE_MILLION = new Money(500_000_000L, "GBP");
  private static final LocalDate LATER = LocalDate.parse("2037-09-30");
  private static final AgreementTerms TERMS =
      AgreementTermsBuilder.builder()
          .provider(P1)
          .payer(P2)
          .service("Housing advice")
          .mechanism(FundingMechanism.GRANT)
          .startsOn(PartialDate.parse("2025-10-01"))
          .endsOn(PartialDate.parse("2027-09-30"))
          .breakClause(true)
          .limitsComment(false)
          .value(PRICE)
          .lightTouch(true)
          .build();
  private static final Scenario SIGNED = given(on("2025-09-01", signed(TERMS)));
  private static final GiveNotice NOTICE =
      new GiveNotice(ID, PartialDate.parse("2026-02-01"), null, "No staff", null);
  private static final EndAgreement END = new EndAgreement(ID, Ending.TERMINATED, null);

  private static AgreementSigned signed(AgreementTerms terms) {
    return new AgreementSigned(null, terms, null, PartialDate.parse("2025-09-01"));
  }

  private static Issued byProvider(String on, AgreementCommand command) {
    return at(on, command).by(Role.PARTNER, P1.value(), null);
  }

  private static Issued byPayer(String on, AgreementCommand command) {
    return at(on, command).by(Role.COMMISSIONER, P2.value(), null);
  }

  private static Issued byCommissioner(String on, AgreementCommand command) {
    return at(on, command).by(Role.COMMISSIONER, null, null);
  }

  private static void expectNotTheirs(Scenario scenario, Issued issued) {
    scenario.when(issued).expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void aNationalCommissionerSpeaksForNeitherSide() {
    expectNotTheirs(
        givenNothing(), byCommissioner("2025-09-01", new SignAgreement(ID, null, TERMS)));
    expectNotTheirs(SIGNED, byCommissioner("2026-01-25", NOTICE));
    expectNotTheirs(SIGNED, byCommissioner("2026-01-25", noticeBy(PROVIDER)));
    expectNotTheirs(SIGNED, byCommissioner("2026-01-25", noticeBy(PAYER)));
    expectNotTheirs(SIGNED, byCommissioner("2026-01-25", NOTICE).saidBy(PROVIDER));
    expectNotTheirs(SIGNED, byCommissioner("2026-02-01", END));
    expectNotTheirs(
        SIGNED, byCommissioner("2026-02-01", new RecordPayment(ID, PRICE, false, null, null)));
    expectNotTheirs(
        SIGNED, byCommissioner("2026-02-01", new AskForChange(ID, "More", null, FIVE_MILLION)));
  }

  private static GiveNotice noticeBy(Party by) {
    return new GiveNotice(ID, PartialDate.parse("2026-02-01"), by, "No staff", null);
  }

  @Test
  void aCommissionerSpeaksForThePayerThatIsTheirs() {
    SIGNED
        .when(byPayer("2025-10-25", NOTICE))
        .expect(
            new NoticeGiven(PartialDate.parse("2026-02-01"), PAYER, "No staff", null),
            met("funding-notice").to(P1.value()));
    expectNotTheirs(SIGNED, byPayer("2026-01-25", noticeBy(PROVIDER)));
    SIGNED
        .when(byPayer("2027-09-30", new EndAgreement(ID, Ending.EXPIRED, null)))
        .expect(new AgreementEnded(Ending.EXPIRED, null));
  }

  @Test
  void theNoticeOfAProviderIsItsOwnWhetherItIsSaidOrNot() {
    NoticeGiven given =
        new NoticeGiven(PartialDate.parse("2026-02-01"), PROVIDER, "No staff", null);

    SIGNED.when(byProvider("2026-01-25", NOTICE)).expect(given);
    SIGNED.when(byProvider("2026-01-25", noticeBy(PROVIDER))).expect(given);
    expectNotTheirs(SIGNED, byProvider("2026-01-25", noticeBy(PAYER)));
  }

  @Test
  void aGovernorPaysWhereNobodyElseDoesAndOnlyThere() {
    AgreementTerms ofPrison = TERMS.withPayer(null).withEstablishments(List.of(CANTERBURY));
    AgreementTerms ofOther = TERMS.withEstablishments(List.of(CANTERBURY));
    RecordPayment pay = new RecordPayment(ID, PRICE, false, null, null);

    assertThat(
            given(on("2025-09-01", signed(ofPrison)))
                .when(at("2026-02-01", pay).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
                .actor()
                .establishment())
        .isEqualTo("CYI");
    expectNotTheirs(
        given(on("2025-09-01", signed(ofOther))),
        at("2026-02-01", pay).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"));
  }

  @Test
  void oneSideAloneChangesNothing() {
    AskForChange ask = new AskForChange(ID, "More", LATER, FIVE_MILLION);
    ChangeAsked asked = new ChangeAsked("More", LATER, FIVE_MILLION, PROVIDER);
    Scenario waiting = SIGNED.and(on("2026-01-10", asked));

    SIGNED.when(byProvider("2026-01-10", vary(null))).expectRefusal(ChangeNotAskedFor.class);
    SIGNED.when(byPayer("2026-01-10", vary(null))).expectRefusal(ChangeNotAskedFor.class);
    SIGNED.when(byProvider("2026-01-10", ask)).expect(asked);
    expectNotTheirs(waiting, byProvider("2026-01-11", vary(null)));
    expectNotTheirs(waiting, byCommissioner("2026-01-11", vary(null)));
    waiting
        .when(byPayer("2026-01-11", vary(null)))
        .expect(new AgreementVaried("More", PROVIDER, true, LATER, FIVE_MILLION, null, null));
    waiting
        .when(
            byPayer(
                "2026-01-11", new VaryAgreement(ID, "More", null, true, null, PRICE, null, null)))
        .expectRefusal(ChangeAskedOtherwise.class);
    waiting
        .when(
            byPayer(
                "2026-01-11", new VaryAgreement(ID, "More", null, false, null, null, null, null)))
        .expect(new AgreementVaried("More", PROVIDER, false, null, null, null, null));
  }

  private static VaryAgreement vary(@Nullable Party askedBy) {
    return new VaryAgreement(ID, "More", askedBy, true, LATER, FIVE_MILLION, null, null);
  }

  @Test
  void whatIsAskedAnewIsForTheOtherSideToAnswer() {
    Scenario haggled =
        SIGNED.and(
            on("2026-01-10", new ChangeAsked("More", LATER, FIVE_MILLION, PROVIDER)),
            on("2026-01-11", new ChangeAsked("More", LATER, PRICE, PAYER)));

    expectNotTheirs(haggled, byPayer("2026-01-12", vary(null)));
    haggled
        .when(
            byProvider(
                "2026-01-12", new VaryAgreement(ID, "More", null, true, LATER, PRICE, null, null)))
        .expect(new AgreementVaried("More", PAYER, true, LATER, PRICE, null, null));
  }

  @Test
  void aSourceTellsOfBothSidesAtOnce() {
    Issued told = at("2026-01-11", vary(PROVIDER)).importedFrom(REPORT);

    SIGNED
        .when(told.saidBy(PAYER))
        .expect(new AgreementVaried("More", PROVIDER, true, LATER, FIVE_MILLION, null, null));
    expectNotTheirs(SIGNED, told.saidBy(PROVIDER));
    expectNotTheirs(SIGNED, told.saidBy(null));
  }

  @Test
  void onlyWhoRaisedAClaimGivesItUpOrRecoversIt() {
    RaiseClaim raise = new RaiseClaim(ID, "Rent", PRICE, null, null, "Unpaid");
    Scenario claimed =
        SIGNED.and(
            on("2026-03-01", new ClaimRaised("Rent", PRICE, null, PAYER, "Unpaid", PROVIDER)));
    AbandonClaim abandon = new AbandonClaim(ID, "Rent", null, "Paid since");

    SIGNED
        .when(byProvider("2026-03-01", raise))
        .expect(new ClaimRaised("Rent", PRICE, null, PAYER, "Unpaid", PROVIDER));
    SIGNED
        .when(byPayer("2026-03-01", raise))
        .expect(new ClaimRaised("Rent", PRICE, null, null, "Unpaid", PAYER));
    SIGNED
        .when(byPayer("2026-03-01", new RaiseClaim(ID, "Rent", PRICE, null, PAYER, "Unpaid")))
        .expectRefusal(ClaimAgainstNobodyElse.class);
    expectNotTheirs(claimed, byCommissioner("2026-03-02", abandon));
    expectNotTheirs(claimed, byPayer("2026-03-02", abandon));
    expectNotTheirs(claimed, byPayer("2026-03-02", new RecoverClaim(ID, "Rent", PRICE)));
    claimed
        .when(byProvider("2026-03-02", abandon))
        .expect(new ClaimAbandoned("Rent", null, "Paid since"));
  }

  @Test
  void whatAnInspectorFindsIsItsOwn() {
    AssessPerformance assess =
        new AssessPerformance(ID, PerformanceRating.GOOD, "As agreed", false, null);
    Scenario.Outcome outcome = SIGNED.when(at("2026-03-01", assess).by(Role.INSPECTOR, null, null));

    outcome.expect(new PerformanceAssessed(PerformanceRating.GOOD, "As agreed", false, null));
    assertThat(outcome.actor().side()).isNull();
    expectNotTheirs(SIGNED, byProvider("2026-03-01", assess));
  }
}
